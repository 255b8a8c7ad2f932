import type { SKRSContext2D } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { prepareForOcr } from '../../../../src-main/adapters/images/prepare-for-ocr.ts';
import type { Word } from '../../../../src-main/core/document-text.ts';
import { recognizedPage } from '../../../../src-main/pipeline/text/page-text.ts';
import { drawn } from '../../adapters/images/drawn-page.ts';

const word = (text: string, confidence: number): Word => ({
  text,
  confidence,
  box: [0.5, 0.95, 0.51, 0.96],
  line: 0,
  block: 0,
});

function sourceOf(words: readonly Word[], draw: (context: SKRSContext2D) => void): string {
  const prepared = prepareForOcr(drawn(827, 1170, draw));
  const picture = {
    kind: 'picture',
    reason: 'no-text-layer',
    widthPt: 595,
    heightPt: 842,
    known: [],
    prepared,
  } as const;
  return recognizedPage(1, picture, { words, readWith: 'recorded', unreadInk: 0 }).source;
}

/** Dust, two punched holes and a fold. */
function traces(context: SKRSContext2D): void {
  for (let speck = 0; speck < 20; speck += 1) context.fillRect(40 * speck + 11, (speck * 331) % 1170, 2, 2);
  context.strokeStyle = '#bbbbbb';
  for (const y of [430, 740]) {
    context.beginPath();
    context.arc(45, y, 11, 0, 2 * Math.PI);
    context.stroke();
  }
  context.fillStyle = '#dddddd';
  context.fillRect(0, 585, 827, 2);
}

it('calls a page blank that has nothing but dust, holes and a fold', () => {
  expect(sourceOf([], traces)).toBe('blank');
  expect(sourceOf([word('.', 0.3)], traces)).toBe('blank');
});

it('does not call a page blank that has a page number or a signature', () => {
  expect(sourceOf([word('7', 0.95)], (context) => context.fillText('7', 413, 1120))).toBe('ocr');
  const signature = (context: SKRSContext2D) => {
    context.lineWidth = 3;
    context.beginPath();
    context.moveTo(400, 900);
    for (let loop = 1; loop <= 6; loop += 1) {
      const x = 400 + loop * 28;
      context.bezierCurveTo(x - 30, 870, x + 12, 870, x - 8, 920);
    }
    context.stroke();
  };
  expect(sourceOf([], signature)).toBe('ocr');
});
