import type { OrientationFinder } from '../../adapters/ocr/orientation-finder.ts';
import type { RecognizerPool } from '../../adapters/ocr/recognizer-pool.ts';
import type { GreyImage } from '../../adapters/images/grey-image.ts';
import type { Word } from '../../core/document-text.ts';
import type { PageSize } from '../../core/reading-order/placed-word.ts';
import { turnBox, undoing } from '../../core/reading-order/turn-box.ts';
import type { PagePool } from '../../workers/page-pool.ts';
import { meanConfidence } from './mean-confidence.ts';

/** What recognition needs. */
export interface Recognition {
  readonly recognizers: RecognizerPool;
  readonly orientation: OrientationFinder;
  readonly pages: PagePool;
}

/** A page read worse than this may be lying on its side. */
const DOUBTFUL = 0.6;

/**
 * Recognises the words of a page. Only when that goes badly is the page's orientation looked for; the
 * words' boxes lie on the page as it was given, whichever way up it was read.
 */
export async function recognizePage(
  image: GreyImage,
  size: PageSize,
  { recognizers, orientation, pages }: Recognition,
): Promise<readonly Word[]> {
  const words = await recognizers.recognize(image, size);
  if (meanConfidence(words) >= DOUBTFUL) return words;
  const quarters = await orientation.turnsToUpright(image);
  if (quarters === 0) return words;
  const upright = await pages.turn(image, quarters);
  const turnedSize = quarters === 2 ? size : { widthPt: size.heightPt, heightPt: size.widthPt };
  const again = await recognizers.recognize(upright, turnedSize);
  if (meanConfidence(again) <= meanConfidence(words)) return words;
  return again.map((word) => ({ ...word, box: turnBox(word.box, undoing(quarters)) }));
}
