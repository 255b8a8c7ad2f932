import { create } from 'zustand';
import type { ValueSource } from '../../src-preload/contract/form-values.ts';

/** The screens of the sidebar. `review` goes through what wants a human, one after the other. */
export const SECTIONS = [
  'inbox',
  'review',
  'forms',
  'deadlines',
  'clients',
  'insurers',
  'performance',
  'settings',
] as const;
export type Section = (typeof SECTIONS)[number];

/** What the clerk opened a request for: to correct it, or to see one of its data; null to look at it. */
export type RequestTask = 'correct' | 'category' | { readonly look: ValueSource } | null;

export type Place =
  | { readonly screen: Section }
  | {
      readonly screen: 'request';
      readonly id: string;
      readonly task: RequestTask;
      /** Where closing it leads; without it to the section. */
      readonly from?: Place;
    }
  | { readonly screen: 'client'; readonly id: string; readonly from?: Place }
  /** The office's own forms. */
  | { readonly screen: 'templates'; readonly from?: Place }
  /** The letters of a request before they leave. */
  | { readonly screen: 'send'; readonly id: string; readonly from?: Place }
  /** The messages on their way. */
  | { readonly screen: 'outbox'; readonly from?: Place }
  /** The audit log, of one request or of all. */
  | { readonly screen: 'audit'; readonly requestId: string | null; readonly from?: Place };

interface Navigation {
  readonly place: Place;
  /** The section a request was opened from: closing it leads back there. */
  readonly section: Section;
  readonly go: (section: Section) => void;
  readonly openRequest: (id: string, task?: RequestTask) => void;
  readonly openClient: (id: string) => void;
  readonly openTemplates: () => void;
  readonly openSend: (requestId: string) => void;
  readonly openOutbox: () => void;
  readonly openAudit: (requestId: string | null) => void;
  /** From a request or a client back to where it was opened from, as a rule its section. */
  readonly back: () => void;
}

/**
 * A client is opened from a request, a request from a client, both from the audit log: then closing the one leads to
 * the other. From a section nothing is kept: the section is remembered by itself.
 */
function whenFrom(screens: readonly Place['screen'][], place: Place): { readonly from?: Place } {
  return screens.includes(place.screen) ? { from: place } : {};
}

/** Which screen is shown. */
export const useNavigation = create<Navigation>((set) => ({
  place: { screen: 'inbox' },
  section: 'inbox',
  go: (section) => set({ place: { screen: section }, section }),
  openRequest: (id, task = null) =>
    set(({ place }) => ({
      place: { screen: 'request', id, task, ...whenFrom(['client', 'audit', 'outbox'], place) },
    })),
  openClient: (id) =>
    set(({ place }) => ({ place: { screen: 'client', id, ...whenFrom(['request', 'audit'], place) } })),
  openTemplates: () => set({ place: { screen: 'templates' }, section: 'forms' }),
  openSend: (id) =>
    set(({ place }) => ({ place: { screen: 'send', id, ...whenFrom(['request', 'outbox'], place) } })),
  openOutbox: () =>
    set(({ place }) => ({ place: { screen: 'outbox', ...whenFrom(['request', 'send', 'client'], place) } })),
  openAudit: (requestId) =>
    set(({ place }) => ({ place: { screen: 'audit', requestId, ...whenFrom(['request'], place) } })),
  back: () =>
    set(({ place, section }) => ({
      place: 'from' in place && place.from !== undefined ? place.from : { screen: section },
    })),
}));
