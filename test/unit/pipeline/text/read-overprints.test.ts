import { expect, it } from 'vitest';
import { turned } from '../../../../src-main/adapters/images/grey-image.ts';
import { movedBy } from '../../../../src-main/adapters/images/projection.ts';
import type { Word } from '../../../../src-main/core/document-text.ts';
import { followedByOverprints, readOverprints } from '../../../../src-main/pipeline/text/read-overprints.ts';
import { drawn } from '../../adapters/images/drawn-page.ts';

const word = (text: string, confidence: number, line = 0, block = 0): Word => ({
  text,
  confidence,
  box: [0.25, 0.5, 0.75, 1],
  line,
  block,
});
const image = drawn(200, 100, (context) => context.fillRect(50, 50, 100, 50));
const placement = { toPage: movedBy(300, 400), page: { width: 1000, height: 1000 } };

it.each([0, 1, 2, 3] as const)(
  'puts the words of a stamp on the page (%i quarter turns)',
  async (quarters) => {
    const [stamp] = await readOverprints([{ image, placement }], quarters, (picture) => {
      expect(picture).toEqual(turned(image, quarters));
      return Promise.resolve({ words: [word('RICEVUTO', 0.95)], readWith: 'recorded' });
    });
    // on the upright stamp the word fills this quarter of the picture
    const places = [
      [350, 450, 450, 500],
      [400, 425, 500, 475],
      [350, 400, 450, 450],
      [300, 425, 400, 475],
    ];
    const [x0, y0, x1, y1] = stamp?.[0]?.box ?? [0, 0, 0, 0];
    const [left = 0, top = 0, right = 0, bottom = 0] = places[quarters] ?? [];
    expect((x0 + x1) * 500).toBeCloseTo((left + right) / 2);
    expect((y0 + y1) * 500).toBeCloseTo((top + bottom) / 2);
  },
);

it('does not take a signature for words', async () => {
  const read = () => Promise.resolve({ words: [word('yyy', 0.6), word('YO', 0.3)], readWith: 'recorded' });
  expect(await readOverprints([{ image, placement }], 0, read)).toEqual([]);
});

it('keeps the words of stamps apart from the lines of the page', () => {
  const page = [word('soccorso', 0.9, 0, 0), word('stamattina', 0.9, 1, 0)];
  const all = followedByOverprints(page, [
    [word('RICEVUTO', 0.9, 0, 0), word('4471', 0.9, 1, 0)],
    [word('PAGATO', 0.9)],
  ]);
  expect(all.map(({ text, line, block }) => [text, line, block])).toEqual([
    ['soccorso', 0, 0],
    ['stamattina', 1, 0],
    ['RICEVUTO', 2, 1],
    ['4471', 3, 1],
    ['PAGATO', 4, 2],
  ]);
});
