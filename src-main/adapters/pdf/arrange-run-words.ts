import type { Word } from '../../core/document-text.ts';
import { arrangeWords } from '../../core/reading-order/arrange-words.ts';
import { boxOf, type PageSize, type PlacedWord } from '../../core/reading-order/placed-word.ts';
import { turnBox, undoing, type QuarterTurns } from '../../core/reading-order/turn-box.ts';
import type { RunWord } from './words-of-runs.ts';

const TURNS: readonly QuarterTurns[] = [0, 1, 2, 3];

/**
 * Puts the words of a page into reading order. Text that runs up, down or upside down (a stamp along the
 * margin, a table set sideways) is read in its own direction, the most frequent direction first; text that
 * lies across the page (a watermark) comes last. Words are sure unless `confidences` says otherwise.
 */
export function arrangeRunWords(
  words: readonly RunWord[],
  size: PageSize,
  confidences: ReadonlyMap<RunWord, number> = new Map(),
): readonly Word[] {
  const straight = words.filter((word) => !word.slanted);
  const groups = [
    ...TURNS.map((turn) => ({ turn, words: straight.filter((word) => word.turn === turn) })).toSorted(
      (a, b) => b.words.length - a.words.length,
    ),
    { turn: 0 as const, words: words.filter((word) => word.slanted) },
  ].filter((group) => group.words.length > 0);
  const result: Word[] = [];
  for (const { turn, words: group } of groups) {
    const upright = group.map((word) => placed(word, size, turn, confidences.get(word) ?? 1));
    const arranged = arrangeWords(upright, turn % 2 === 0 ? size : swapped(size));
    const line = (result.at(-1)?.line ?? -1) + 1;
    const block = (result.at(-1)?.block ?? -1) + 1;
    for (const word of arranged) {
      const box = turnBox(word.box, turn);
      result.push({ ...word, box, line: word.line + line, block: word.block + block });
    }
  }
  return result;
}

function placed(word: RunWord, size: PageSize, turn: QuarterTurns, confidence: number): PlacedWord {
  return { text: word.text, confidence, box: turnBox(boxOf(word, size), undoing(turn)) };
}

const swapped = ({ widthPt, heightPt }: PageSize): PageSize => ({ widthPt: heightPt, heightPt: widthPt });
