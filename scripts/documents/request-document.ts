/** The ways a request reaches a broker's office; each looks different on paper. */
export type RequestChannel = 'email' | 'pec' | 'letter' | 'form' | 'note' | 'whatsapp';

/** What a request says, before it is laid out as a document. */
export interface RequestDocument {
  readonly channel: RequestChannel;
  readonly language: string;
  readonly subject: string | null;
  readonly text: string;
  /** Rows of cells, the first one the header. */
  readonly table: readonly (readonly string[])[] | null;
  /** The table is an annex on a page of its own. */
  readonly tableOnNewPage?: boolean;
  /**
   * Lines above the text as `[label, value]`: the header of a message, the letterhead of a letter
   * (labels not shown), the preamble of a questionnaire. The labelled corpus has none, because a
   * name or date invented here would contradict its labels.
   */
  readonly header?: readonly (readonly [label: string, value: string])[];
}
