import type { InkPiece } from '../../adapters/images/ink-pieces.ts';
import type { PageText } from '../../core/document-text.ts';
import type { WorkerPage } from '../../workers/page-protocol.ts';
import { withKnownWords } from './known-words.ts';
import type { CompleteReading } from './look-again.ts';
import { meanConfidence } from './mean-confidence.ts';
import { pageWarnings } from './page-warnings.ts';

export type PicturePage = Extract<WorkerPage, { kind: 'picture' }>;

/** A page without a word and with no more ink than this holds dust, holes and folds... */
const INK_WITHOUT_WORDS = 0.01;
/** ...and words on a page with less ink than this, none of them sure, are dust and shadows. */
const NEARLY_BLANK_INK = 0.002;
const SURE = 0.6;
/** In pixels: a connected piece of ink of this size was drawn by a pen; dust is smaller, holes are rings of less. */
const PEN_STROKE = { width: 90, height: 20 };

/** A page that needed no recognition. */
export function directPage(page: number, read: Exclude<WorkerPage, PicturePage>): PageText {
  const { widthPt, heightPt } = read;
  const base = { page, warnings: [], readWith: null, widthPt, heightPt };
  switch (read.kind) {
    case 'text':
      return {
        ...base,
        source: 'text',
        reason: read.reason,
        confidence: read.words.length === 0 ? 1 : meanConfidence(read.words),
        words: read.words,
      };
    case 'blank':
      return { ...base, source: 'blank', reason: 'blank', confidence: 1, words: [] };
    case 'damaged':
      return { ...base, source: 'ocr', reason: 'damaged-page', confidence: 0, words: [] };
  }
}

/** A page with its recognised words; almost no ink, no sure word and no signature means that it is blank. */
export function recognizedPage(page: number, picture: PicturePage, recognized: CompleteReading): PageText {
  const { widthPt, heightPt, reason, known, prepared } = picture;
  const base = { page, warnings: [], readWith: null, widthPt, heightPt };
  const words = withKnownWords(recognized.words, known, picture);
  const mostInk = words.length === 0 ? INK_WITHOUT_WORDS : NEARLY_BLANK_INK;
  const unsure = words.every((word) => word.confidence < SURE);
  if (prepared.inkShare < mostInk && unsure && !prepared.pieces.some(isPenStroke)) {
    return { ...base, source: 'blank', reason: 'blank', confidence: 1, words: [] };
  }
  return {
    ...base,
    source: 'ocr',
    reason,
    confidence: meanConfidence(words),
    warnings: pageWarnings(prepared.quality, recognized),
    readWith: recognized.readWith,
    words,
  };
}

function isPenStroke({ left, top, right, bottom }: InkPiece): boolean {
  return right - left >= PEN_STROKE.width && bottom - top >= PEN_STROKE.height;
}
