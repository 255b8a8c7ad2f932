/** The ways a sheet of paper arrives as a picture; each is measured on its own. */
export const SCAN_KINDS = [
  'office',
  'skewed',
  'turned',
  'dark-edge',
  'noisy',
  'low-resolution',
  'lowest-resolution',
  'hard-jpeg',
  'rough',
  'hardly-legible',
  'fax',
  'photo',
  'two-up',
  'stamped',
  'colour-form',
  'table',
  'blank',
] as const;
export type ScanKind = (typeof SCAN_KINDS)[number];

/** A picture of paper, and what stands on it. */
export interface Sheet {
  /** A JPEG or PNG file; a photo is read as it is, the others as a PDF around them. */
  readonly picture: Uint8Array;
  readonly dpi: number;
  /** The words printed on it. */
  readonly words: readonly string[];
  /** Words that stand on it beside the text, such as a stamp's: reading them is neither wanted nor wrong. */
  readonly beside: readonly string[];
}
