import type { OrientationFinder } from '../../adapters/ocr/orientation-finder.ts';
import type { RecognizerPool } from '../../adapters/ocr/recognizer-pool.ts';
import type { GreyImage } from '../../adapters/images/grey-image.ts';
import type { PreparedPage } from '../../adapters/images/prepare-for-ocr.ts';
import { boxOnPage } from '../../adapters/images/straighten.ts';
import type { Word } from '../../core/document-text.ts';
import { turnBox, undoing, type QuarterTurns } from '../../core/reading-order/turn-box.ts';
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
 * Recognises the words of a page. Which way up it is costs time to find out, so that is asked only when its
 * lines run up and down, or when reading went badly. The words' boxes lie on the page as it was given.
 */
export async function recognizePage(page: PreparedPage, means: Recognition): Promise<readonly Word[]> {
  const { image, straightening } = page;
  const words = await readEitherWay(page, means);
  return words.map((word) => ({ ...word, box: boxOnPage(word.box, image, straightening) }));
}

async function readEitherWay(page: PreparedPage, means: Recognition): Promise<readonly Word[]> {
  if (page.sideways) {
    const quarters = await means.orientation.turnsToUpright(page.image);
    if (quarters !== 0) return readTurned(page.image, quarters, means);
  }
  const words = await means.recognizers.recognize(page.image);
  if (meanConfidence(words) >= DOUBTFUL) return words;
  const quarters = await means.orientation.turnsToUpright(page.image);
  if (quarters === 0) return words;
  const again = await readTurned(page.image, quarters, means);
  return meanConfidence(again) > meanConfidence(words) ? again : words;
}

async function readTurned(
  image: GreyImage,
  quarters: QuarterTurns,
  { pages, recognizers }: Recognition,
): Promise<readonly Word[]> {
  const words = await recognizers.recognize(await pages.turn(image, quarters));
  return words.map((word) => ({ ...word, box: turnBox(word.box, undoing(quarters)) }));
}
