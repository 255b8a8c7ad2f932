import { describe, expect, it } from 'vitest';
import { scoreCategories } from '../../../../scripts/evaluate/category-score.ts';
import { missesOf, scoreFields } from '../../../../scripts/evaluate/field-score.ts';
import { CATEGORIES, type Category } from '../../../../src-preload/contract/vocabulary.ts';

const judged = (expected: Category, given: Category, confidence: number) => ({
  category: { expected, given, confidence },
});

describe('the score of categories', () => {
  const score = scoreCategories([
    judged('Altro', 'Altro', 0.95),
    judged('Altro', 'Altro', 0.95),
    judged('Altro', 'Fabbricato', 0.55),
    judged('Fabbricato', 'Fabbricato', 1),
  ]);

  it('counts what is right, for each category', () => {
    expect(score).toMatchObject({ items: 4, right: 3, accuracy: 0.75 });
    expect(score.byCategory['Altro']).toEqual({ items: 3, recall: 2 / 3, precision: 1 });
    expect(score.byCategory['Fabbricato']).toEqual({ items: 1, recall: 1, precision: 0.5 });
    expect(score.byCategory['Flotta Auto'].recall).toBeNaN();
  });

  it('keeps who was taken for whom', () => {
    expect(score.confusion[CATEGORIES.indexOf('Altro')]?.[CATEGORIES.indexOf('Fabbricato')]).toBe(1);
    expect(score.confusion.flat().reduce((a, b) => a + b)).toBe(4);
  });

  it('measures how far confidence is from accuracy', () => {
    // In the bin 0.9-1: three of three right at a mean of 0.9667; in 0.5-0.6: none of one at 0.55.
    expect(score.calibrationError).toBeCloseTo((3 * (1 - 2.9 / 3) + 0.55) / 4, 10);
    expect(scoreCategories([judged('Altro', 'Altro', 1)]).calibrationError).toBe(0);
  });
});

describe('the score of fields', () => {
  const answers = [
    { expected: { city: 'Asti', phone: '0141555' }, given: { city: 'ASTI', phone: '0141556' } },
    { expected: { city: 'Bra' }, given: { employees: 4 } },
  ];

  it('counts a wrong value both as found wrongly and as missed', () => {
    const { byField, micro } = scoreFields(answers);
    expect(byField.city).toEqual({ labelled: 2, found: 1, right: 1, precision: 1, recall: 0.5, f1: 2 / 3 });
    expect(byField.phone).toMatchObject({ labelled: 1, found: 1, right: 0, f1: 0 });
    expect(byField.employees).toMatchObject({ labelled: 0, found: 1, precision: 0 });
    expect(byField.iban.f1).toBeNaN();
    expect(micro).toEqual({ labelled: 3, found: 3, right: 1, precision: 1 / 3, recall: 1 / 3, f1: 1 / 3 });
  });

  it('names what is missing, wrong or too much', () => {
    expect(answers.map((answer) => missesOf(answer).map(({ name }) => name))).toEqual([
      ['phone'],
      ['city', 'employees'],
    ]);
  });
});
