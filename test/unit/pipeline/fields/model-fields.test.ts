import { expect, test } from 'vitest';
import type { ModelReading } from '../../../../src-main/core/model-answer.ts';
import { extractData } from '../../../../src-main/pipeline/fields/extract-fields.ts';
import { weighReadings } from '../../../../src-main/pipeline/fields/model-fields.ts';
import { textDocument } from '../../../helpers/item-document.ts';

const today = new Date('2026-11-21T10:00:00Z');
const LETTER = `Spett.le Broker,
la nostra ditta Bellini Trasporti S.r.l., partita IVA 01234567897, chiede un preventivo RCA
per i furgoni FG123KL e GB456MN. Il giro d’affari dello scorso anno: 1,5 mln di euro.
Coperture dal 1° dicembre 2026. IBAN di appoggio IT60X0542811101000000123456.
Siamo in otto, soci compresi.

Il giorno 3 novembre 2026 Ufficio ha scritto:
> Il massimale attuale è di 750.000 euro.`;

function weigh(readings: readonly ModelReading[], text = LETTER, without: readonly string[] = []) {
  const document = textDocument(text);
  const { fields, contested } = extractData(document, 'Flotta Auto', { today });
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !without.includes(name)));
  return weighReadings(document, { category: 'Flotta Auto', today }, { fields: kept, contested }, readings);
}

test('a value that nothing here has found is taken, as the model’s and with its place', () => {
  const { filled, differing } = weigh([{ name: 'employees', value: 8, words: 'Siamo in otto' }], LETTER, [
    'employees',
  ]);

  expect(differing).toEqual([]);
  expect(filled).toMatchObject([
    {
      name: 'employees',
      value: 8,
      confidence: 0.5,
      valid: true,
      problem: null,
      source: 'model',
      evidence: [{ page: 1, raw: 'Siamo in otto' }],
    },
  ]);
});

test.each<[string, ModelReading]>([
  ['words that stand nowhere', { name: 'employees', value: 8, words: 'otto dipendenti' }],
  ['a number that its words do not hold', { name: 'employees', value: 80, words: 'Siamo in otto' }],
  ['an amount that its words do not hold', { name: 'turnoverEur', value: 15_000_000, words: '1,5 mln' }],
  ['another day', { name: 'effectiveDate', value: '2026-12-02', words: '1° dicembre 2026' }],
  ['a text that its words do not hold', { name: 'city', value: 'Cuneo', words: 'la nostra ditta' }],
  ['a wrong check digit', { name: 'vatNumber', value: '01234567890', words: '01234567897' }],
  ['what is no such value', { name: 'effectiveDate', value: 'presto', words: 'dicembre' }],
  ['quoted history', { name: 'limitEur', value: 750_000, words: '750.000 euro' }],
])('%s: left out', (_name, reading) => {
  const all = ['employees', 'turnoverEur', 'effectiveDate', 'city', 'vatNumber', 'limitEur'];

  expect(weigh([reading], LETTER, all)).toEqual({ filled: [], differing: [] });
});

test.each<[string, ModelReading]>([
  ['amounts', { name: 'turnoverEur', value: 1_500_000, words: '1,5 mln di euro' }],
  ['days', { name: 'effectiveDate', value: '2026-12-01', words: 'dal 1° dicembre 2026' }],
  [
    'names over a line break',
    { name: 'clientName', value: 'Bellini Trasporti S.r.l.', words: 'Bellini Trasporti S.r.l.' },
  ],
  ['other quotes', { name: 'profession', value: "giro d'affari", words: "giro d'affari" }],
])('%s are found as their words stand', (_name, reading) => {
  expect(weigh([reading], LETTER, [reading.name]).filled).toMatchObject([{ name: reading.name }]);
});

test('plates make one list', () => {
  const { filled } = weigh(
    [
      { name: 'plates', value: 'FG 123 KL', words: 'FG123KL' },
      { name: 'plates', value: 'GB456MN', words: 'GB456MN' },
      { name: 'plates', value: 'FG123KL', words: 'FG123KL' },
    ],
    LETTER,
    ['plates'],
  );

  expect(filled).toMatchObject([{ name: 'plates', value: ['FG123KL', 'GB456MN'] }]);
  expect(filled[0]?.evidence).toHaveLength(2);
});

test.each<[string, ModelReading]>([
  ['account', { name: 'iban', value: 'IT60X0542811101000000123456', words: 'IT60X0542811101000000123456' }],
  ['address', { name: 'email', value: 'altro@ladri.it', words: 'altro@ladri.it' }],
  ['number', { name: 'phone', value: '0171999999', words: '0171 999999' }],
])('an %s where money or messages would go is never the model’s alone', (_name, reading) => {
  const text = `${LETTER.split('\n\nIl giorno')[0]}\nScrivere ad altro@ladri.it, telefono 0171 999999.`;

  expect(weigh([reading], text, ['iban', 'email', 'phone']).filled).toEqual([]);
});

test('a value found here stays; one that the model reads otherwise is told', () => {
  const { filled, differing } = weigh(
    [{ name: 'effectiveDate', value: '2026-11-03', words: '3 novembre 2026' }],
    `${LETTER.split('\n\nIl giorno')[0]}\nVisita il 3 novembre 2026.`,
  );

  expect(filled).toEqual([]);
  expect(differing).toMatchObject([
    { name: 'effectiveDate', value: '2026-11-03', evidence: [{ raw: '3 novembre 2026' }] },
  ]);
});

test('a code whose check digit is right here is not doubted', () => {
  const text = LETTER.replace('Coperture', 'Il locatore ha partita IVA 12345678903. Coperture');

  expect(weigh([{ name: 'vatNumber', value: '12345678903', words: '12345678903' }], text)).toEqual({
    filled: [],
    differing: [],
  });
});

test('a field for which the model gives two values is left out', () => {
  const readings: ModelReading[] = [
    { name: 'employees', value: 8, words: 'Siamo in otto' },
    { name: 'employees', value: 1, words: '1° dicembre' },
  ];

  expect(weigh(readings, LETTER, ['employees']).filled).toEqual([]);
});
