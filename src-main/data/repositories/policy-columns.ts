import type { PolicyDraft } from '../../../src-preload/contract/deadlines.ts';
import type { StoredPolicy } from './policies.ts';

/** Where what a clerk fills in is stored. */
export const POLICY_COLUMNS = {
  insurer: 'insurer',
  number: 'number',
  category: 'category',
  expiresOn: 'expires_on',
  premiumEur: 'premium_eur',
  notes: 'notes',
} as const satisfies Record<keyof PolicyDraft, keyof StoredPolicy>;
