import { turned, type GreyImage } from '../../adapters/images/grey-image.ts';
import { boxOnPage } from '../../adapters/images/placement.ts';
import type { PreparedOverprint } from '../../adapters/images/prepare-overprints.ts';
import type { Recognized } from '../../adapters/ocr/recognizer.ts';
import type { Word } from '../../core/document-text.ts';
import { turnBox, undoing, type QuarterTurns } from '../../core/reading-order/turn-box.ts';
import { meanConfidence } from './mean-confidence.ts';

/** A signature reads as words too, but never as sure ones. */
const BELIEVED = 0.75;
const WORD_BELIEVED = 0.5;

/**
 * The words of the stamps that were taken off a page's print, stamp after stamp; their boxes lie on the page as it
 * came. `quarters` are the clockwise turns that put the page upright.
 */
export async function readOverprints(
  overprints: readonly PreparedOverprint[],
  quarters: QuarterTurns,
  read: (picture: GreyImage) => Promise<Recognized>,
): Promise<readonly (readonly Word[])[]> {
  const stamps: Word[][] = [];
  for (const { image, placement } of overprints) {
    const { words } = await read(turned(image, quarters));
    const believed = words.filter((word) => word.confidence >= WORD_BELIEVED);
    if (meanConfidence(words) < BELIEVED || believed.every((word) => word.text.length < 2)) continue;
    stamps.push(
      believed.map((word) => ({
        ...word,
        box: boxOnPage(turnBox(word.box, undoing(quarters)), image, placement),
      })),
    );
  }
  return stamps;
}

/** The words of a page and then, in blocks of their own, those of the stamps on it. */
export function followedByOverprints(
  words: readonly Word[],
  stamps: readonly (readonly Word[])[],
): readonly Word[] {
  const all = [...words];
  for (const stamp of stamps) {
    const last = all.at(-1) ?? { line: -1, block: -1 };
    all.push(
      ...stamp.map((word) => ({
        ...word,
        line: last.line + 1 + word.line,
        block: last.block + 1 + word.block,
      })),
    );
  }
  return all;
}
