import type { OrientationFinder } from '../../adapters/ocr/orientation-finder.ts';
import type { PageLayout, Recognized } from '../../adapters/ocr/recognizer.ts';
import type { RecognizerPool } from '../../adapters/ocr/recognizer-pool.ts';
import type { PreparedPage } from '../../adapters/images/prepare-for-ocr.ts';
import { boxOnPage } from '../../adapters/images/placement.ts';
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
export async function recognizePage(page: PreparedPage, means: Recognition): Promise<Recognized> {
  const { image, placement } = page;
  const { words, readWith } = await readEitherWay(page, means);
  return {
    words: words.map((word) => ({ ...word, box: boxOnPage(word.box, image, placement) })),
    readWith,
  };
}

async function readEitherWay(page: PreparedPage, means: Recognition): Promise<Recognized> {
  const turnedFirst = page.sideways ? await readUpright(page, means) : null;
  if (turnedFirst && sureness(turnedFirst) >= DOUBTFUL) return turnedFirst;
  const asGiven = await means.recognizers.recognize(page.image, layoutOf(page));
  if (sureness(asGiven) >= DOUBTFUL) return asGiven;
  const again = turnedFirst ?? (await readUpright(page, means));
  return again && sureness(again) > sureness(asGiven) ? again : asGiven;
}

/** Reads the page after turning it upright; null when it stands upright already, as far as one can tell. */
async function readUpright(page: PreparedPage, means: Recognition): Promise<Recognized | null> {
  const quarters = await means.orientation.turnsToUpright(page.image);
  return quarters === 0 ? null : readTurned(page, quarters, means);
}

async function readTurned(
  page: PreparedPage,
  quarters: QuarterTurns,
  { pages, recognizers }: Recognition,
): Promise<Recognized> {
  const { words, readWith } = await recognizers.recognize(
    await pages.turn(page.image, quarters),
    layoutOf(page),
  );
  return { words: words.map((word) => ({ ...word, box: turnBox(word.box, undoing(quarters)) })), readWith };
}

const sureness = ({ words }: Recognized): number => meanConfidence(words);
const layoutOf = (page: PreparedPage): PageLayout => (page.table ? 'table' : 'text');
