import { describe, expect, it } from 'vitest';
import { evidenceMarks, evidenceTarget } from '../../../../src-renderer/screens/request/evidence-marks.ts';
import { likelihoods } from '../../../../src-renderer/screens/request/likelihoods.ts';
import type { Field } from '../../../../src-preload/contract/requests.ts';

describe('evidence', () => {
  const plates: Field = {
    name: 'plates',
    value: ['AB123CD', 'EF456GH'],
    confidence: 1,
    valid: true,
    source: 'extracted',
    evidence: [
      { page: 2, box: [0.1, 0.1, 0.2, 0.2], raw: 'AB123CD' },
      { page: 5, box: [0.3, 0.1, 0.4, 0.2], raw: 'EF456GH' },
    ],
  };

  it('marks every place of a value, the one in focus apart', () => {
    expect(evidenceMarks([plates], 'plates').map(({ page, active }) => [page, active])).toEqual([
      [2, true],
      [5, true],
    ]);
    expect(evidenceMarks([plates], 'iban').some((mark) => mark.active)).toBe(false);
  });

  it('leads to the first place, and nowhere for a value without one', () => {
    expect(evidenceTarget(plates)?.page).toBe(2);
    expect(evidenceTarget({ ...plates, evidence: [] })).toBeNull();
    expect(evidenceTarget(null)).toBeNull();
  });
});

describe('likelihoods', () => {
  it('puts the likeliest first and leaves the unknown out', () => {
    expect(likelihoods({ Altro: 0.2, Fabbricato: 0.7 })).toEqual([
      { category: 'Fabbricato', probability: 0.7 },
      { category: 'Altro', probability: 0.2 },
    ]);
  });
});
