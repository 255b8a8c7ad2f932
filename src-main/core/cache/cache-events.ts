import type { CacheNamespace } from '../../../src-preload/contract/caches.ts';
import { EVERYTHING, type Selection } from './selection.ts';

/** Wordings are kept under keys that begin so. */
export const WORDING_KEY = 'wording:';
/** Forms are kept under keys that begin so. */
export const FORM_KEY = 'form:';

/** What happens in the product and which entries it outdates. */
export const CACHE_EVENTS = {
  /** The local model decides otherwise from now on. */
  'model-changed': [['classification', EVERYTHING]],
  'wordings-changed': [['templates', { pattern: `${WORDING_KEY}*` }]],
  'forms-changed': [['templates', { pattern: `${FORM_KEY}*` }]],
} as const satisfies Record<string, readonly (readonly [CacheNamespace, Selection])[]>;
export type CacheEvent = keyof typeof CACHE_EVENTS;
