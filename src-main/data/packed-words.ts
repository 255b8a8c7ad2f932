import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import type { Word } from '../core/document-text.ts';

/** Words as they are kept: [text, x0, y0, x1, y1, confidence, line, block]. */
const storedWords = z.array(
  z.tuple([z.string(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
);

/** A page with its words as they are stored. */
export interface PackedPage {
  readonly page: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly words: Uint8Array;
}

/** The words of a page as they are stored: JSON, deflated. */
export function packWords(words: readonly Word[]): Uint8Array {
  return deflateRawSync(JSON.stringify(words.map(packWord)));
}

function packWord(word: Word) {
  const [x0, y0, x1, y1] = word.box.map(roundToFive);
  return [word.text, x0, y0, x1, y1, Math.round(word.confidence * 1000) / 1000, word.line, word.block];
}

/** A hundred-thousandth of a page is finer than any screen shows. */
function roundToFive(fraction: number): number {
  return Math.round(fraction * 1e5) / 1e5;
}

/** What {@link packWords} packed. */
export function unpackWords(packed: Uint8Array): Word[] {
  const words = storedWords.parse(JSON.parse(inflateRawSync(packed).toString('utf8')));
  return words.map(([text, x0, y0, x1, y1, confidence, line, block]) => ({
    text,
    box: [x0, y0, x1, y1],
    confidence,
    line,
    block,
  }));
}
