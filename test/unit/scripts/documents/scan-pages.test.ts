import { describe, expect, it } from 'vitest';
import { renderRequestPdf } from '../../../../scripts/documents/render-request-pdf.ts';
import { chooseDamage } from '../../../../scripts/documents/scan-damage.ts';
import { roughDpi, scanPdf } from '../../../../scripts/documents/scan-pages.ts';
import { seededRandom } from '../../../../scripts/documents/seeded-random.ts';
import { readPdf } from './read-pdf.ts';

const page = await renderRequestPdf({
  channel: 'letter',
  language: 'it',
  subject: 'Prova',
  text: 'Una lettera breve.',
  table: null,
});
const seeds = Array.from({ length: 700 }, (_, seed) => seed);

describe('a scanned document', () => {
  it('holds a picture a page and no text', async () => {
    const scanned = await readPdf(await scanPdf(page, { dpi: 100, damage: 'office', seed: 1 }));
    expect(scanned.map(({ text, pictures }) => ({ text, pictures }))).toEqual([{ text: '', pictures: 1 }]);
  });

  it('keeps the size of the sheet', async () => {
    const [sheet] = await readPdf(await scanPdf(page, { dpi: 150, damage: 'office', seed: 1 }));
    expect(sheet?.width).toBeCloseTo(595.28, 0);
    expect(sheet?.height).toBeCloseTo(841.89, 0);
  });

  it('is the same for the same seed and another for another', async () => {
    const scan = (seed: number) => scanPdf(page, { dpi: 60, damage: 'rough', seed });
    const [first, again, other] = [await scan(1), await scan(1), await scan(2)];
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, other)).not.toBe(0);
  });
});

describe('the damage of a scanner', () => {
  it('stays within one degree in the office and three in rough use', () => {
    const widest = (damage: 'office' | 'rough') =>
      Math.max(...seeds.map((seed) => Math.abs(chooseDamage(damage, seededRandom(seed)).skew)));
    expect(widest('office')).toBeLessThanOrEqual(1);
    expect(widest('office')).toBeGreaterThan(0.9);
    expect(widest('rough')).toBeLessThanOrEqual(3);
    expect(widest('rough')).toBeGreaterThan(2.7);
  });

  it('turns about one rough sheet in seven and no office sheet', () => {
    const turned = (damage: 'office' | 'rough') =>
      seeds.filter((seed) => chooseDamage(damage, seededRandom(seed)).quarterTurns !== 0).length;
    expect(turned('office')).toBe(0);
    expect(turned('rough')).toBeGreaterThan(70);
    expect(turned('rough')).toBeLessThan(130);
  });

  it('scans rough sheets at 130 to 200 dpi', () => {
    const resolutions = seeds.map(roughDpi);
    expect(Math.min(...resolutions)).toBeLessThan(135);
    expect(Math.max(...resolutions)).toBeGreaterThan(195);
    expect(resolutions.every((dpi) => dpi >= 130 && dpi <= 200)).toBe(true);
  });
});
