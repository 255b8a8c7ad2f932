import { describe, expect, it } from 'vitest';
import { turned, type GreyImage } from '../../../../src-main/adapters/images/grey-image.ts';
import { inkPieces } from '../../../../src-main/adapters/images/ink-pieces.ts';
import { undoing, type QuarterTurns } from '../../../../src-main/core/reading-order/turn-box.ts';
import { surestTurn } from '../../../../src-main/pipeline/text/surest-turn.ts';
import { drawn } from '../../adapters/images/drawn-page.ts';

/** Lines of letters, each with a foot. */
const upright = drawn(700, 500, (context) => {
  for (let y = 60; y < 440; y += 60) {
    for (const x of [100, 140, 180, 300, 340]) {
      context.fillRect(x + 8, y, 6, 26);
      context.fillRect(x, y + 20, 22, 6);
    }
  }
});

/** Reads with confidence what stands on its feet: the more ink in the lower half, the surer. */
function readByFeet(line: GreyImage) {
  const half = Math.floor(line.height / 2) * line.width;
  const ink = (pixels: Uint8Array): number => pixels.filter((value) => value < 128).length;
  const lower = ink(line.pixels.subarray(half));
  const upper = ink(line.pixels.subarray(0, half));
  const level = line.width > line.height;
  const confidence = level && lower > 1.3 * upper ? 0.95 : 0.2;
  const word = { text: 'LLL', confidence, box: [0, 0, 1, 1] as const, line: 0, block: 0 };
  return Promise.resolve({
    words: [{ ...word, box: [...word.box] as [number, number, number, number] }],
    readWith: 'recorded',
  });
}

describe('surestTurn', () => {
  it.each([0, 1, 2, 3] as const)(
    'finds the %i turns that put a page upright',
    async (turns: QuarterTurns) => {
      const image = turned(upright, undoing(turns));
      const page = { image, pieces: inkPieces(image, 200) };
      expect(await surestTurn(page, [0, 1, 2, 3], readByFeet)).toBe(turns);
    },
  );

  it('keeps to the first where there is nothing to read', async () => {
    const image = drawn(300, 300, () => undefined);
    expect(await surestTurn({ image, pieces: [] }, [3, 1], readByFeet)).toBe(3);
  });
});
