import { expect, it } from 'vitest';
import { inkPieces, turnPieces } from '../../../../src-main/adapters/images/ink-pieces.ts';
import { isUpsideDown } from '../../../../src-main/adapters/images/upside-down.ts';
import { drawn } from './drawn-page.ts';

const LINES = [
  'Buonasera, allego la denuncia del sinistro',
  'accaduto ieri a Bitonto, incrocio con la statale.',
  'Il nostro furgone era fermo allo stop ed è stato',
  'tamponato da una utilitaria con targa straniera.',
];
const letter = drawn(900, 500, (context) => {
  for (const [index, line] of LINES.entries()) context.fillText(line, 60, 100 + index * 60);
});

it('sees from its letters that a page stands on its head', () => {
  const pieces = inkPieces(letter, 200);
  expect(isUpsideDown(pieces)).toBe(false);
  expect(isUpsideDown(turnPieces(pieces, letter, 2))).toBe(true);
});

it('says nothing of a few numbers', () => {
  const numbers = drawn(900, 200, (context) => context.fillText('1.250,00 4.870,00', 60, 100));
  expect(isUpsideDown(inkPieces(numbers, 200))).toBe(false);
  expect(isUpsideDown(turnPieces(inkPieces(numbers, 200), numbers, 2))).toBe(false);
});
