import type { OrientationFinder } from '../../adapters/ocr/orientation-finder.ts';
import type { PageLayout } from '../../adapters/ocr/recognizer.ts';
import type { RecognizerPool } from '../../adapters/ocr/recognizer-pool.ts';
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
  readonly pages: Pick<PagePool, 'turn'>;
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
  const turnedFirst = page.sideways ? await readUpright(page, means) : null;
  if (turnedFirst && meanConfidence(turnedFirst) >= DOUBTFUL) return turnedFirst;
  const words = await means.recognizers.recognize(page.image, layoutOf(page));
  if (meanConfidence(words) >= DOUBTFUL) return words;
  const again = turnedFirst ?? (await readUpright(page, means)) ?? [];
  return meanConfidence(again) > meanConfidence(words) ? again : words;
}

/** Reads the page after turning it upright; null when it stands upright already, as far as one can tell. */
async function readUpright(page: PreparedPage, means: Recognition): Promise<readonly Word[] | null> {
  const quarters = await means.orientation.turnsToUpright(page.image);
  return quarters === 0 ? null : readTurned(page, quarters, means);
}

async function readTurned(
  page: PreparedPage,
  quarters: QuarterTurns,
  { pages, recognizers }: Recognition,
): Promise<readonly Word[]> {
  const words = await recognizers.recognize(await pages.turn(page.image, quarters), layoutOf(page));
  return words.map((word) => ({ ...word, box: turnBox(word.box, undoing(quarters)) }));
}

const layoutOf = (page: PreparedPage): PageLayout => (page.table ? 'table' : 'text');
