/**
 * What a text layer can be like. `tesseract` and `ocrmypdf` are written by these programs over office scans, where
 * they are installed.
 */
export const LAYER_KINDS = [
  'digital',
  'digital with hidden words',
  'digital with white words',
  'right over a scan',
  'tesseract',
  'ocrmypdf',
  'few words over a scan',
  'half over a scan',
  'of another page',
  'half a line lower',
  'a centimetre to the right',
  'upside down',
  'full of slips',
  'letters that lie',
  'outlines with a letterhead',
] as const;
export type LayerKind = (typeof LAYER_KINDS)[number];

/** Whether the page's own text is to be taken, or the page to be recognised. */
export const TO_BE_KEPT: ReadonlySet<LayerKind> = new Set<LayerKind>([
  'digital',
  'digital with hidden words',
  'digital with white words',
  'right over a scan',
  'tesseract',
  'ocrmypdf',
]);

/** A page with a layer, as a file. `hidden` words stand in it that no one sees. */
export interface LayeredPage {
  readonly kind: LayerKind;
  readonly pdf: Uint8Array;
  readonly hidden: readonly string[];
}
