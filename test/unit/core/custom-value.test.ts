import { expect, it } from 'vitest';
import { customValueOf, findCustomValue, formatCustomValue } from '../../../src-main/core/custom-value.ts';

it.each([
  ['text', '  Residenza   i Tigli ', 'Residenza i Tigli'],
  ['number', '1.250,5', 1250.5],
  ['number', 'sette', 7],
  ['number', '-12', -12],
  ['money', '250mila', 250_000],
  ['date', '1° marzo 2027', '2027-03-01'],
  ['yes-no', 'sì', true],
  ['yes-no', 'NO', false],
  ['yes-no', '☒', true],
  ['yes-no', '☐ sì ☒ no', false],
  ['yes-no', true, true],
  ['number', 3.25, 3.25],
] as const)('normalises %s %s', (type, input, expected) => {
  expect(customValueOf(type, input)).toBe(expected);
});

it.each([
  ['text', '   '],
  ['number', 'molti'],
  ['number', Number.NaN],
  ['number', true],
  ['money', -1],
  ['date', '31/02/2027'],
  ['date', '3 marzo'],
  ['date', 20270301],
  ['yes-no', 'forse'],
  ['yes-no', 1],
] as const)('refuses %s %s', (type, input) => {
  expect(customValueOf(type, input)).toBeNull();
});

it('cuts a text that no form could hold', () => {
  expect(String(customValueOf('text', 'a'.repeat(600)))).toHaveLength(500);
});

it('writes values the Italian way', () => {
  expect(formatCustomValue('money', 1500)).toBe('€ 1.500,00');
  expect(formatCustomValue('number', 12345.5)).toBe('12.345,5');
  expect(formatCustomValue('date', '2026-12-31')).toBe('31/12/2026');
  expect(formatCustomValue('yes-no', true)).toBe('sì');
  expect(formatCustomValue('text', 'riga\nsotto')).toBe('riga sotto');
});

it('says which characters are the value', () => {
  const text = 'entro il 31/12/2026 al massimo';
  const found = findCustomValue('date', text);
  expect(found && text.slice(found.start, found.end)).toBe('31/12/2026');
});
