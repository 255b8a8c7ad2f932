import { describe, expect, it } from 'vitest';
import type { GreyImage } from '../../../../src-main/adapters/images/grey-image.ts';
import { inkPieces } from '../../../../src-main/adapters/images/ink-pieces.ts';
import type { Word } from '../../../../src-main/core/document-text.ts';
import { lookAgain } from '../../../../src-main/pipeline/text/look-again.ts';
import { drawn } from '../../adapters/images/drawn-page.ts';

/** Four letters: one row of three, the second of them unread, and one far below. */
const image = drawn(600, 400, (context) => {
  for (const [left, top] of [
    [100, 100],
    [300, 100],
    [500, 100],
    [100, 300],
  ] as const)
    context.fillRect(left, top, 20, 24);
});
const pieces = inkPieces(image, 200);
const word = (text: string, left: number, top: number, confidence = 0.9): Word => ({
  text,
  box: [left / 600, top / 400, (left + 20) / 600, (top + 24) / 400],
  confidence,
  line: 0,
  block: 0,
});
const read = (...words: readonly Word[]) => ({ words, readWith: 'recorded' });
/** Answers for every line the same, with a box over the whole crop. */
const answering = (text: string, confidence: number) => (line: GreyImage) =>
  Promise.resolve(
    read({
      text,
      confidence,
      box: [16 / line.width, 16 / line.height, 1 - 16 / line.width, 1 - 16 / line.height],
      line: 0,
      block: 0,
    }),
  );

describe('lookAgain', () => {
  const first = read(word('A', 100, 100), word('C', 500, 100), word('D', 100, 300));

  it('adds what was passed over, in its place and reading order', async () => {
    const full = await lookAgain(first, image, pieces, answering('7', 0.95));
    expect(full.words.map(({ text }) => text)).toEqual(['A', '7', 'C', 'D']);
    const [x0, y0, x1, y1] = full.words[1]?.box ?? [0, 0, 0, 0];
    expect(Math.abs(((x0 + x1) / 2) * 600 - 310)).toBeLessThan(2);
    expect(Math.abs(((y0 + y1) / 2) * 400 - 112)).toBeLessThan(2);
    expect(full.unreadInk).toBe(0);
  });

  it('does not believe a guess, and says how much remains unread', async () => {
    const full = await lookAgain(first, image, pieces, answering('i', 0.7));
    expect(full.words).toEqual(first.words);
    expect(full.unreadInk).toBeCloseTo(0.25);
  });

  it('reads an unsure word again and keeps the better reading', async () => {
    const unsure = read(word('A', 100, 100), word('all', 300, 100, 0.2), word('C', 500, 100));
    const full = await lookAgain(
      read(...unsure.words, word('D', 100, 300)),
      image,
      pieces,
      answering('11', 0.9),
    );
    expect(full.words.map(({ text }) => text)).toEqual(['A', '11', 'C', 'D']);
  });

  it('asks nothing when every piece of ink has its word', async () => {
    const complete = read(...first.words, word('B', 300, 100));
    const full = await lookAgain(complete, image, pieces, () => Promise.reject(new Error('asked')));
    expect(full.words).toEqual(complete.words);
  });

  it('gives up on a page where nothing that it asks for can be read', async () => {
    const scribbles = drawn(600, 2400, (context) => {
      for (let row = 0; row < 40; row += 1) context.fillRect(100, 40 + row * 58, 20, 24);
    });
    let asked = 0;
    const answer = answering('i', 0.1);
    await lookAgain(read(), scribbles, inkPieces(scribbles, 200), (line) => {
      asked += 1;
      return answer(line);
    });
    expect(asked).toBe(2 * 20); // as it stands and enlarged
  });
});
