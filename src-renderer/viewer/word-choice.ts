import type { Evidence } from '../../src-preload/contract/requests.ts';
import type { FieldName } from '../../src-preload/contract/vocabulary.ts';

/** Choosing words on the pages of a document that the engine has read. */
export interface WordChoice {
  readonly documentId: string;
  /** Offered first: what is missing or in doubt. */
  readonly suggested: readonly FieldName[];
  readonly onUse: (name: FieldName, evidence: Evidence) => void;
}
