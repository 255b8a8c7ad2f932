import { describe, expect, it } from 'vitest';
import { fitTfIdf } from '../../../../../scripts/evaluate/baseline/tf-idf.ts';

const TEXTS = ['Polizza flotta', 'polizza incendio', 'polizza, polizza e flotta di furgoni'];

describe('the weights of words', () => {
  it('give a rare word more than a frequent one, on vectors of length 1', () => {
    const { vectorOf } = fitTfIdf(TEXTS, 1);
    const { weights } = vectorOf('polizza incendio');
    const [common = 0, rare = 0] = weights;
    // Of three texts all hold "polizza" and one "incendio": ln(4/4) + 1 and ln(4/2) + 1.
    expect(rare / common).toBeCloseTo(Math.log(2) + 1, 10);
    expect(Math.hypot(common, rare)).toBeCloseTo(1, 10);
  });

  it('know neither single letters nor words they never met', () => {
    const { vectorOf } = fitTfIdf(TEXTS, 1);
    expect(vectorOf('e vita').features).toHaveLength(0);
  });

  it('count neighbours too when told to', () => {
    const { size: words } = fitTfIdf(TEXTS, 1);
    const { size: pairs, vectorOf } = fitTfIdf(TEXTS, 2);
    expect([words, pairs]).toEqual([5, 10]);
    expect(vectorOf('polizza incendio').features).toHaveLength(3);
    expect(vectorOf('incendio polizza').features).toHaveLength(2);
  });
});
