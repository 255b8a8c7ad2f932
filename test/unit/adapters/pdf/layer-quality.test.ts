import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { isGarbage } from '../../../../src-main/adapters/pdf/layer-quality.ts';

const requestSchema = z.object({ id: z.string(), text: z.string() });
const requests = readFileSync(
  new URL('../../../../resources/training/requests.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => requestSchema.parse(JSON.parse(line)));

const wordsOf = (text: string) => text.split(/\s+/u).filter(Boolean);
const shifted = (text: string, by: number) =>
  [...text]
    .map((character) =>
      character > ' ' ? String.fromCodePoint((character.codePointAt(0) ?? 0) + by) : character,
    )
    .join('');

describe('isGarbage', () => {
  it('believes every real request', () => {
    expect(requests.length).toBeGreaterThan(50);
    expect(requests.filter(({ text }) => isGarbage(wordsOf(text))).map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['an identity font shifted down', -29],
    ['letters shifted by three', 3],
    ['the private use area', 0xe000],
  ])('sees through %s', (_name, by) => {
    const believed = requests.filter(
      ({ text }) => text.length > 200 && !isGarbage(wordsOf(shifted(text, by))),
    );
    expect(believed.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['a list of plates', 'GH227CL FX781ZT GA003PK EZ554RD DB118MM CC902LL FA313TR'],
    ['amounts', '€ 21.500,00 33.900,00 12% 1.000.000 31/12/2026 10:45 2,5 m² 120 kW 4x4'],
    ['a page number', 'Pag. 3'],
    ['leaders and boxes', 'Incendio ........ □ Furto ______ ☑ Cristalli – • RC'],
    ['names in capitals', 'ROSSI MARIO S.R.L. VIA GARIBALDI 14/B 20121 MILANO (MI)'],
    ['nothing', ''],
  ])('believes %s', (_name, text) => expect(isGarbage(wordsOf(text))).toBe(false));
});
