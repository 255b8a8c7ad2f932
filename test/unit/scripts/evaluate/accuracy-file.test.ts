import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptanceAt } from '../../../../scripts/evaluate/acceptance.ts';
import { isWhole, writeAccuracyFile } from '../../../../scripts/evaluate/accuracy-file.ts';
import { scoreCategories } from '../../../../scripts/evaluate/category-score.ts';
import { scoreFields } from '../../../../scripts/evaluate/field-score.ts';
import type { PartReport } from '../../../../scripts/evaluate/report.ts';
import { accuracyMeasurementSchema } from '../../../../src-preload/contract/accuracy.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const ANSWERS = [
  { category: { expected: 'Altro', given: 'Altro', confidence: 0.9 } },
  { category: { expected: 'Altro', given: 'Fabbricato', confidence: 0.8 } },
  { category: { expected: 'Fabbricato', given: 'Fabbricato', confidence: 0.79 } },
] as const;

const report = (part: string): PartReport => ({
  part,
  categories: scoreCategories(ANSWERS),
  byDifficulty: [],
  acceptance: acceptanceAt(ANSWERS, 0.8),
  baselines: [{ name: 'plain', categories: scoreCategories(ANSWERS.slice(1)) }],
  fields: scoreFields([{ expected: { city: 'Asti', phone: '01' }, given: { city: 'Asti', employees: 3 } }]),
});

describe('the figures for the panel', () => {
  it('are counts of what was measured, paper by paper', () => {
    const file = path.join(temporaryFolder(), 'accuracy.json');
    writeAccuracyFile(
      {
        modelSha256: 'a'.repeat(64),
        trainedOn: 7,
        threshold: 0.8,
        reports: ['text', 'rough', 'digital', 'scanned'].map(report),
        matters: { texts: 5, right: 4, confusion: [] },
        on: new Date('2026-11-21T16:00:00Z'),
      },
      file,
    );
    const written = accuracyMeasurementSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(written).toMatchObject({
      measuredOn: '2026-11-21',
      trainedOn: 7,
      matters: { texts: 5, right: 4 },
    });
    expect(written.papers.map(({ paper }) => paper)).toEqual(['digital', 'scanned', 'rough']);
    expect(written.papers[0]).toMatchObject({
      requests: 3,
      right: 2,
      accepted: 2,
      acceptedRight: 1,
      baselines: [{ name: 'plain', right: 1 }],
      values: { labelled: 2, found: 2, right: 1 },
    });
  });

  it('are only kept when every kind of paper was measured', () => {
    expect(isWhole(['digital', 'scanned', 'rough'].map(report))).toBe(true);
    expect(isWhole(['digital', 'text', 'rough'].map(report))).toBe(false);
  });
});
