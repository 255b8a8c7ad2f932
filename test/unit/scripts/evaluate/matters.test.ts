import { describe, expect, it } from 'vitest';
import { formatMatters, judgeMatters } from '../../../../scripts/evaluate/matters.ts';

const always = (matters: 'one' | 'several' | 'none') =>
  judgeMatters({
    classify: () => ({
      category: 'Altro',
      confidence: 1,
      classifier: 'local',
      probabilities: {
        'Flotta Auto': 0,
        'RC Professionale': 0,
        Fabbricato: 0,
        'Rischi Tecnologici': 0,
        Altro: 1,
      },
      reasons: [],
      matters,
    }),
  });

describe('the score of how many requests a text holds', () => {
  it('counts every labelled text once', () => {
    const [one, several, none] = [always('one'), always('several'), always('none')];
    expect(one.right + several.right + none.right).toBe(one.texts);
    expect([several.right, none.right]).toEqual([10, 11]);
    expect(one.confusion).toEqual([
      [one.right, 0, 0],
      [10, 0, 0],
      [11, 0, 0],
    ]);
  });

  it('is a table', () => {
    expect(formatMatters(always('none'))).toContain('11 of 215 texts told rightly');
  });
});
