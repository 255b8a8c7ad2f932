import { expect, test } from 'vitest';
import { trainClauseAttention } from '../../../../src-main/pipeline/classify/attention-training.ts';
import {
  attend,
  drawClauses,
  type DrawnClause,
} from '../../../../src-main/pipeline/classify/clause-attention.ts';
import { readClauses } from '../../../../src-main/pipeline/classify/read-clauses.ts';

const BUCKETS = 4096;
const drawn = (text: string): DrawnClause[] => drawClauses(readClauses(text), BUCKETS);

/** Two kinds of documents that name the same things; only what is still open tells them apart. */
const MATTERS = ['il furgone', 'il tetto'] as const;
const TOWNS = ['Bari', 'Lecce', 'Parma', 'Trento', 'Siena', 'Udine', 'Cuneo', 'Rieti'];
const EXAMPLES = TOWNS.flatMap((town) =>
  MATTERS.map((open, label) => {
    const settled = MATTERS[1 - label];
    return {
      label,
      clauses: drawn(`Salve da ${town}\n${settled} lasciamo stare\nresta ${open} da sistemare`),
    };
  }),
);
const OPTIONS = { classes: 2, buckets: BUCKETS, seed: 7 };

test('learns from categories alone which clause deserves attention', () => {
  const model = trainClauseAttention(EXAMPLES, OPTIONS);

  const clauses = drawn('Salve da Ancona\nil furgone lasciamo stare\nresta il tetto da sistemare');
  const { scores, shares } = attend(model, clauses);
  expect(scores[1]).toBeGreaterThan(scores[0] ?? 0);
  expect(shares.at(-1)).toBeGreaterThan(shares.at(-2) ?? 1);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
});

test('the same seed gives the same model', () => {
  expect(trainClauseAttention(EXAMPLES, OPTIONS)).toEqual(trainClauseAttention(EXAMPLES, OPTIONS));
});

test('clauses without words are left out, and a document without any has the scores of none', () => {
  const model = trainClauseAttention(EXAMPLES, OPTIONS);

  expect(drawn('12,50\n***')).toEqual([]);
  expect(attend(model, []).scores).toEqual(Array.from(model.bias));
});
