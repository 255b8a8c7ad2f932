import { describe, expect, it } from 'vitest';
import {
  fitText,
  FLOOR_SIZE,
  LEADING,
  PADDING,
  PREFERRED_SIZE,
  wrapText,
} from '../../../../src-main/pipeline/forms/fit-text.ts';
import { font } from './form-inputs.ts';

const TEXTS = [
  '',
  'Forlì',
  "Società Cooperativa Perù – Caffè dell'Età",
  'Compagnia Assicuratrice delle Province di Forlì-Cesena, Ravenna e Rimini – Società Cooperativa',
  'W'.repeat(300),
  'parola '.repeat(200).trim(),
  `${'a'.repeat(150)} ${'b'.repeat(150)}`,
];
const LINE = { width: 160, height: 15, multiline: false };
const AREA = { width: 240, height: 60, multiline: true };

describe('fitText', () => {
  it.each(TEXTS)('keeps %j inside a line', (text) => {
    const fitted = fitText(text, LINE, font);
    expect(fitted.lines).toHaveLength(1);
    expect(font.widthOf(fitted.lines[0] ?? '', fitted.size)).toBeLessThanOrEqual(LINE.width - 2 * PADDING);
    expect(fitted.size).toBeGreaterThanOrEqual(FLOOR_SIZE);
    expect(fitted.size).toBeLessThanOrEqual(PREFERRED_SIZE);
    expect(fitted.complete).toBe(fitted.lines[0] === text);
  });

  it.each(TEXTS)('keeps %j inside an area', (text) => {
    const fitted = fitText(text, AREA, font);
    for (const line of fitted.lines) {
      expect(font.widthOf(line, fitted.size)).toBeLessThanOrEqual(AREA.width - 2 * PADDING + 1e-9);
    }
    const height = fitted.lines.length * fitted.size * LEADING;
    expect(height).toBeLessThanOrEqual(AREA.height - 2 * PADDING);
    const shown = fitted.lines.join('').replaceAll(' ', '');
    const whole = text.replaceAll(' ', '');
    expect(fitted.complete ? whole : `${whole.slice(0, shown.length - 1)}…`).toBe(shown);
  });

  it('shrinks before it cuts', () => {
    const text = 'Compagnia Assicuratrice Città di Forlì srl';
    const fitted = fitText(text, LINE, font);
    expect(fitted.complete).toBe(true);
    expect(fitted.size).toBeLessThan(PREFERRED_SIZE);
  });
});

describe('wrapText', () => {
  it('keeps paragraphs and loses no character', () => {
    const text = `uno due tre\n\n${'x'.repeat(400)} fine`;
    const lines = wrapText(text, 8, 200, font);
    expect(lines.slice(0, 2)).toEqual(['uno due tre', '']);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(/[\n ]/gu, ''));
  });
});
