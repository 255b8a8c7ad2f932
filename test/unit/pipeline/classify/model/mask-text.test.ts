import { expect, test } from 'vitest';
import { maskText } from '../../../../../src-main/pipeline/classify/model/mask-text.ts';
import { namesInText } from '../../../../../src-main/pipeline/fields/names-in-text.ts';

const masked = (text: string) => maskText(text, namesInText(text));

test.each([
  ['a VAT number', 'P.IVA 01234567897', 'P.IVA [PIVA-1]'],
  ['one with its country and gaps', 'partita IVA IT 0123 456 7897,', 'partita IVA [PIVA-1],'],
  ['a tax code', 'C.F. RSSMRA80A01H501U', 'C.F. [CF-1]'],
  ['one in groups', 'c.f. rss mra 80a01 h501u.', 'c.f. [CF-1].'],
  ['an IBAN', 'IBAN IT60 X054 2811 1010 0000 0123 456', 'IBAN [IBAN-1]'],
  ['a foreign IBAN', 'konto DE89 3704 0044 0532 0130 00', 'konto [IBAN-1]'],
  ['plates', 'targhe FG123KL, gb e FG 123 KM', 'targhe [TARGA-1], gb e [TARGA-2]'],
  ['an e-mail address', 'a mario.rossi@pec.studio-rossi.it;', 'a [EMAIL-1];'],
  ['a mobile phone', 'cell. +39 347 123 4567', 'cell. [TELEFONO-1]'],
  ['a telephone', 'tel. 0171/634521', 'tel. [TELEFONO-1]'],
  ['a policy number', 'polizza n. 1-2345-67/A in scadenza', 'polizza n. [CODICE-1] in scadenza'],
  [
    'one behind its insurer',
    'polizza con Reale Mutua, n. 2026/03/4471892,',
    'polizza con Reale Mutua, n. [CODICE-1],',
  ],
  ['one of digits alone', 'polizza 45678123', 'polizza [CODICE-1]'],
  ['a chassis number', 'telaio ZFA25000001234567', 'telaio [CODICE-1]'],
  ['a person', 'Cordiali saluti\nMario Rossi', 'Cordiali saluti\n[NOME-1]'],
  ['a person by title', 'il Sig. Brkovic chiede', 'il Sig. [NOME-1] chiede'],
  ['a firm', 'La Bellini Trasporti S.r.l. chiede', 'La [NOME-1] chiede'],
])('hides %s', (_name, text, expected) => {
  expect(masked(text).text).toBe(expected);
});

test.each([
  'massimale di € 1.500.000,00 e franchigia 2.500',
  'decorrenza 01/12/2026, risposta entro il 30.11.2026',
  'dal 01-12-2026 o 01.12.26 al 1 12 2027',
  'fatturato 1,5 mln, 12 addetti, anno 1985, 450 mq',
  'somma assicurata 2500000 euro, n. 15.000 pezzi, n. 120 mezzi',
  'Chiediamo un preventivo per la polizza incendio del capannone.',
])('leaves amounts, dates and plain words: %s', (text) => {
  expect(masked(text).text).toBe(text);
});

test('the same words have the same placeholder; a surname alone is hidden too', () => {
  const { text, hidden } = masked('Mario Rossi, tel. 0171 634521. Il sig. Rossi risponde al 0171 634521.');

  expect(text).toBe('[NOME-1], tel. [TELEFONO-1]. Il sig. [NOME-2] risponde al [TELEFONO-1].');
  expect(hidden).toBe(3);
});

test('puts back what was hidden, and nothing else', () => {
  const { restore } = masked('Mario Rossi, partita IVA 01234567897');

  expect(restore('[NOME-1] con [PIVA-1] e [PIVA-2]')).toBe('Mario Rossi con 01234567897 e [PIVA-2]');
});

test('is done at once with whatever a document holds', () => {
  const trouble = [
    'A1'.repeat(20_000),
    '0 '.repeat(30_000),
    'polizza n. '.repeat(6_000),
    'IT60 '.repeat(12_000),
    'a@'.repeat(30_000),
  ];

  for (const text of trouble) expect(typeof masked(text).text).toBe('string');
}, 5_000);
