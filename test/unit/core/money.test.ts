import { describe, expect, it } from 'vitest';
import { findAmounts, parseAmount } from '../../../src-main/core/money.ts';

describe('parseAmount', () => {
  it.each([
    ['1.500.000,00 €', 1_500_000],
    ['€ 27,80', 27.8],
    ['1.5 mln', 1_500_000],
    ['2,5 milioni', 2_500_000],
    ['250mila', 250_000],
    ['640k', 640_000],
    ['un milione', 1_000_000],
    ['un milione e mezzo', 1_500_000],
    ['mezzo milione', 500_000],
    ['1 milione e 350 mila', 1_350_000],
    ['tremilacinquecento euro', 3_500],
    ['quindicimilioni di euro', 15_000_000],
    ['EUR 2,500,000', 2_500_000],
    ['EUR 20m', 20_000_000],
    ['12.500', 12_500],
    ['1 500 000', 1_500_000],
    ["1'250'000", 1_250_000],
    ['1.200,--', 1_200],
    ['750', 750],
    ['circa 3 milioni', 3_000_000],
    ['€ 1.500.000.=', 1_500_000],
    ['€. 1.500.000,00', 1_500_000],
    ['Euro 850.000/00', 850_000],
    ['euro duecentomila/00', 200_000],
    ['250 k', 250_000],
    ['500 K€', 500_000],
    ['K€ 500', 500_000],
    ['M€ 3,5', 3_500_000],
    ['€ mln 2,4', 2_400_000],
    ['2,35 ml', 2_350_000],
    ['3 milioni 250mila', 3_250_000],
    ['un milione e duecento', 1_200_000],
    ['un milione duecentocinquantamila', 1_250_000],
    ['1,500,000.00', 1_500_000],
  ])('reads %j as %d euro', (text, euro) => {
    expect(parseAmount(text)).toBe(euro);
  });

  it.each(['', 'abc', '20%', '5 per mille', 'da 1 a 2 milioni', '12/05/2026'])(
    'finds no single amount in %j',
    (text) => {
      expect(parseAmount(text)).toBeNull();
    },
  );

  it('reads a zero that OCR took for the letter O', () => {
    expect(parseAmount('€ 1.5OO.OOO')).toBe(1_500_000);
  });
});

describe('findAmounts', () => {
  it('gives the place of each amount and whether money is meant for sure', () => {
    const text = 'massimale 3 milioni, franchigia 2.500 euro su 128 mq';
    const found = findAmounts(text).map(({ start, end, value, marked }) => [
      text.slice(start, end),
      value,
      marked,
    ]);
    expect(found).toEqual([
      ['3 milioni', 3_000_000, true],
      ['2.500 euro', 2_500, true],
      ['128', 128, false],
    ]);
  });

  it('takes no part of a code, a date or a telephone number', () => {
    expect(findAmounts('polizza 35/4471209/118, AB123CD, x-550')).toEqual([]);
  });
});
