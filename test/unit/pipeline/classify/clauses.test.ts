import { expect, test } from 'vitest';
import { clauses } from '../../../../src-main/pipeline/classify/clauses.ts';
import { normalizeText } from '../../../../src-main/pipeline/classify/normalized-text.ts';

const stanceOf = (text: string): string | undefined => clauses(normalizeText(text))[0]?.stance;

test.each([
  'Vorremmo un preventivo per i nove furgoni.',
  'Mi serve la polizza per la casa.',
  'Cerchiamo una nuova copertura.',
  'Restano scoperti i muri.',
  'We are looking for a quote.',
])('asked: %s', (text) => expect(stanceOf(text)).toBe('asked'));

test.each([
  'Il capannone è già assicurato con Generali.',
  'La RC dello studio è stata rinnovata.',
  'I veicoli non c’entrano.',
  'Il guasto lo segue il nostro avvocato, tutto a posto.',
  'Quello lo vediamo con un altro broker.',
  'The warehouse is already insured.',
])('settled: %s', (text) => expect(stanceOf(text)).toBe('settled'));

test('parts what is settled from what is asked within a sentence', () => {
  const parts = clauses(normalizeText('La RCA è già coperta, ma vorremmo la kasko.'));

  expect(parts.map(({ stance }) => stance)).toEqual(['settled', 'asked']);
});

test('what follows a wish in its paragraph is asked as well, what is settled there is not', () => {
  const parts = clauses(
    'chiediamo una proposta:\nincendio e terremoto\nil furto e gia coperto\n\naltro paragrafo',
  );

  expect(parts.map(({ stance }) => stance)).toEqual(['asked', 'asked', 'settled', 'plain']);
});

test('joins the lines of a wrapped sentence and keeps the lines of a form apart', () => {
  const wrapped = 'la nostra impresa lavora da trent anni nel settore dei trasporti e\nha sede a parma.';
  expect(clauses(wrapped)).toHaveLength(1);
  expect(clauses('sede: parma\nmezzi: 12').map(({ text }) => text)).toEqual([
    'sede:',
    'parma',
    'mezzi:',
    '12',
  ]);
});
