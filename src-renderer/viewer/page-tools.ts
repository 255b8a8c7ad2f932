import type { PageSummary, ReadingChoice } from '../../src-preload/contract/reading.ts';

/** Why pages cannot be read again now, as the name of its sentence. */
export type AgainRefusal = 'working' | 'archived' | 'duplicate' | 'languageGone';

/** Reading pages again, as the screen around the viewer offers it. */
export interface ReadAgain {
  /** The dialog is open. */
  readonly opened: boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** Why it cannot be done at the moment. */
  readonly refusal: AgainRefusal | null;
  /** Whether a page is being read again right now. */
  readonly isUnderWay: (page: number) => boolean;
  /** Sends pages (none: all) to be read again. Answers why that was refused, where it was. */
  readonly send: (
    pages: readonly number[],
    choice: ReadingChoice,
    shown: PageSummary | null,
  ) => Promise<AgainRefusal | null>;
}

/** What can be done with the pages of a request that the engine has read. */
export interface PageTools {
  readonly text: { readonly shown: boolean; readonly toggle: () => void };
  readonly again: ReadAgain;
}
