import { cropLine } from '../../adapters/images/crop-line.ts';
import type { GreyImage } from '../../adapters/images/grey-image.ts';
import type { InkPiece } from '../../adapters/images/ink-pieces.ts';
import { boxOnPage } from '../../adapters/images/placement.ts';
import { unreadInk } from '../../adapters/images/unread-ink.ts';
import type { Recognized } from '../../adapters/ocr/recognizer.ts';
import type { Word } from '../../core/document-text.ts';
import { arrangeWords } from '../../core/reading-order/arrange-words.ts';
import { meanConfidence } from './mean-confidence.ts';

/** A page's words, and how much writing has none of them on it. */
export interface CompleteReading extends Recognized {
  /** The share of the ink that looks like writing where no word was read, 0..1. */
  readonly unreadInk: number;
}

/** Reads a picture of a single line. */
export type ReadLine = (line: GreyImage) => Promise<Recognized>;

/** Pages are drawn at about this resolution. */
const DPI = 200;
/** Words read with less than this are looked at again. */
const UNSURE = 0.5;
/** A page with more unread lines than this is no page of text: a drawing, a photograph. */
const MOST_LINES = 150;
/** A page on which so many lines in a row say nothing holds no more writing that can be read. */
const MOST_IN_VAIN = 20;
/** A line is believed from this confidence on; a single character, which dust may be, from the second. */
const BELIEVED = 0.6;
const CHARACTER_BELIEVED = 0.85;
/** As it stands first; where that says nothing, enlarged. */
const SCALES = [1, 2] as const;

/**
 * Page segmentation passes over what stands alone: single digits in a table's cells, a page number, a heading
 * beside a stamp. Writing without a word on it is read once more, line by line, at a few milliseconds each.
 */
export async function lookAgain(
  read: Recognized,
  image: GreyImage,
  pieces: readonly InkPiece[],
  readLine: ReadLine,
): Promise<CompleteReading> {
  const sure = read.words.filter((word) => word.confidence >= UNSURE);
  const { lines } = unreadInk(pieces, boxesOf(sure), image, DPI);
  if (lines.length === 0 || lines.length > MOST_LINES) return complete(read, pieces, image);
  const found = await wordsOfLines(lines, image, readLine);
  const unsure = read.words.filter(
    (word) => word.confidence < UNSURE && !found.some((other) => overlap(word, other)),
  );
  const size = { widthPt: (image.width * 72) / DPI, heightPt: (image.height * 72) / DPI };
  const words = found.length === 0 ? read.words : arrangeWords([...sure, ...unsure, ...found], size);
  return complete({ ...read, words }, pieces, image);
}

function complete(read: Recognized, pieces: readonly InkPiece[], image: GreyImage): CompleteReading {
  return { ...read, unreadInk: unreadInk(pieces, boxesOf(read.words), image, DPI).share };
}

async function wordsOfLines(
  lines: readonly InkPiece[],
  image: GreyImage,
  readLine: ReadLine,
): Promise<readonly Word[]> {
  const found: Word[] = [];
  let inVain = 0;
  for (const line of lines) {
    const words = await wordsOfLine(line, image, readLine);
    inVain = words.length === 0 ? inVain + 1 : 0;
    if (inVain === MOST_IN_VAIN) break;
    found.push(...words);
  }
  return found;
}

async function wordsOfLine(line: InkPiece, image: GreyImage, readLine: ReadLine): Promise<readonly Word[]> {
  for (const scale of SCALES) {
    const crop = cropLine(image, line, scale);
    const { words } = await readLine(crop.image);
    if (!believed(words)) continue;
    return words.map((word) => ({
      ...word,
      box: boxOnPage(word.box, crop.image, { toPage: crop.toPicture, page: image }),
    }));
  }
  return [];
}

function believed(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join('');
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  return meanConfidence(words) >= (text.length === 1 ? CHARACTER_BELIEVED : BELIEVED);
}

/** The middle of one of the words lies on the other. */
function overlap(a: Word, b: Word): boolean {
  const within = (inner: Word, outer: Word): boolean => {
    const x = (inner.box[0] + inner.box[2]) / 2;
    const y = (inner.box[1] + inner.box[3]) / 2;
    return x >= outer.box[0] && x <= outer.box[2] && y >= outer.box[1] && y <= outer.box[3];
  };
  return within(a, b) || within(b, a);
}

const boxesOf = (words: readonly Word[]): readonly Word['box'][] => words.map((word) => word.box);
