import type { ReadingChoice } from '../../../src-preload/contract/reading.ts';
import type { PageLayout, Recognized } from '../../adapters/ocr/recognizer.ts';
import type { RecognizerPool } from '../../adapters/ocr/recognizer-pool.ts';
import type { PreparedPage } from '../../adapters/images/prepare-for-ocr.ts';
import { turnPieces } from '../../adapters/images/ink-pieces.ts';
import { boxOnPage } from '../../adapters/images/placement.ts';
import { turnBox, undoing, type QuarterTurns } from '../../core/reading-order/turn-box.ts';
import type { PagePool } from '../../workers/page-pool.ts';
import { lookAgain, type CompleteReading, type ReadLine } from './look-again.ts';
import { meanConfidence } from './mean-confidence.ts';
import { followedByOverprints, readOverprints } from './read-overprints.ts';
import { surestTurn } from './surest-turn.ts';

/** What recognition needs. */
export interface Recognition {
  readonly recognizers: RecognizerPool;
  readonly pages: Pick<PagePool, 'turn'>;
}

/** A page read worse than this may stand another way up. */
const DOUBTFUL = 0.6;

/** What a clerk may decide about recognising a page. */
export type RecognitionChoice = Pick<ReadingChoice, 'languages' | 'turn'>;

/**
 * Recognises the words of a page. Which way up it is costs time to find out, so that is asked only when its picture
 * suggests that it does not stand upright, or when reading went badly, and nobody has said so. The words' boxes lie on the page
 * as it was given.
 */
export async function recognizePage(
  page: PreparedPage,
  means: Recognition,
  choice: RecognitionChoice | null = null,
): Promise<CompleteReading> {
  const { image, placement, pieces } = page;
  const languages = choice?.languages ?? null;
  const turn = choice?.turn ?? null;
  const readLine: ReadLine = (line) => means.recognizers.recognize(line, 'line', languages);
  const read: ReadTurned = async (quarters) => {
    const turned = quarters === 0 ? image : await means.pages.turn(image, quarters);
    const first = await means.recognizers.recognize(turned, layoutOf(page), languages);
    const full = await lookAgain(first, turned, turnPieces(pieces, image, quarters), readLine);
    const words = full.words.map((word) => ({ ...word, box: turnBox(word.box, undoing(quarters)) }));
    return { ...full, words, quarters };
  };
  const { quarters, ...full } = await (turn === null ? readEitherWay(page, read, readLine) : read(turn));
  const words = full.words.map((word) => ({ ...word, box: boxOnPage(word.box, image, placement) }));
  const beside = await readOverprints(page.overprints, quarters, (picture) =>
    means.recognizers.recognize(picture, 'text', languages),
  );
  return { ...full, words: followedByOverprints(words, beside) };
}

/** Reads a page after turning it clockwise; the boxes lie on the page before. */
type ReadTurned = (quarters: QuarterTurns) => Promise<TurnedReading>;

interface TurnedReading extends CompleteReading {
  readonly quarters: QuarterTurns;
}

async function readEitherWay(
  page: PreparedPage,
  read: ReadTurned,
  readLine: ReadLine,
): Promise<TurnedReading> {
  const likely = await likelyTurn(page, readLine);
  const reading = await read(likely);
  if (sureness(reading) >= DOUBTFUL) return reading;
  const surest = await surestTurn(page, [likely, ...([0, 1, 2, 3] as const)], readLine);
  if (surest === likely) return reading;
  const again = await read(surest);
  return sureness(again) > sureness(reading) ? again : reading;
}

/** What the picture suggests is looked into; a page that suggests nothing stands upright. */
async function likelyTurn(page: PreparedPage, readLine: ReadLine): Promise<QuarterTurns> {
  if (page.sideways) return surestTurn(page, [1, 3, 0], readLine);
  return page.upsideDown ? surestTurn(page, [2, 0], readLine) : 0;
}

const sureness = ({ words }: Recognized): number => meanConfidence(words);
const layoutOf = (page: PreparedPage): PageLayout => (page.table ? 'table' : 'text');
