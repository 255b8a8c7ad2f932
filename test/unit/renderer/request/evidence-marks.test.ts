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
    problem: null,
    source: 'extracted',
    evidence: [
      { page: 2, box: [0.1, 0.1, 0.2, 0.2], raw: 'AB123CD' },
      { page: 5, box: [0.3, 0.1, 0.4, 0.2], raw: 'EF456GH' },
    ],
  };

  it('marks every place of a value, the one in focus apart', () => {
    const data = { fields: [plates], contested: [] };
    expect(evidenceMarks(data, 'plates').map(({ page, active }) => [page, active])).toEqual([
      [2, true],
      [5, true],
    ]);
    expect(evidenceMarks(data, 'iban').some((mark) => mark.active)).toBe(false);
  });

  it('marks every value that a contested field has to be chosen from', () => {
    const candidates = plates.evidence.map((evidence) => ({
      value: 1,
      evidence: [evidence],
      confidence: 0.5,
    }));
    const data = { fields: [], contested: [{ name: 'limitEur' as const, candidates }] };
    expect(evidenceMarks(data, 'limitEur').map(({ page, active }) => [page, active])).toEqual([
      [2, true],
      [5, true],
    ]);
  });

  it('leads to the first place, and nowhere for a value without one', () => {
    expect(evidenceTarget(plates.evidence)?.page).toBe(2);
    expect(evidenceTarget([])).toBeNull();
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
