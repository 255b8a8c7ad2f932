import { describe, expect, it } from 'vitest';
import { planFindings, planSteps } from '../../../../../src-main/features/performance/queries/plan.ts';

/** Rows of tables: large ones are called so. */
function steps(...details: readonly string[]) {
  const lines = details.map((detail, index) => ({ id: index + 1, parent: index === 0 ? 0 : 1, detail }));
  return planSteps(
    lines,
    (alias) => (alias === 'r' ? 'large' : alias),
    (table) => (table === 'large' ? 50_000 : 3),
  );
}

const AT_EASE = { limited: false, slow: false };

describe('a plan', () => {
  it('tells what each step does, on which table and by which index', () => {
    expect(
      steps(
        'SCAN r',
        'SCAN r USING COVERING INDEX large_a',
        'SEARCH small USING INDEX small_a (a=? AND b>?)',
        'SEARCH small USING INTEGER PRIMARY KEY (rowid=?)',
        'SEARCH r USING AUTOMATIC COVERING INDEX (a=?) LEFT-JOIN',
        'USE TEMP B-TREE FOR ORDER BY',
        'SCAN request_search VIRTUAL TABLE INDEX 0:M1',
        'SCAN 2-ROW VALUES CLAUSE',
        'CORRELATED SCALAR SUBQUERY 1',
      ).map(({ kind, table, index, rows, depth }) => [kind, table, index, rows, depth]),
    ).toEqual([
      ['scan', 'large', null, 50_000, 0],
      ['scan-index', 'large', 'large_a', 50_000, 1],
      ['search', 'small', 'small_a', 3, 1],
      ['search-key', 'small', null, 3, 1],
      ['automatic-index', 'large', null, 50_000, 1],
      ['sort', null, null, null, 1],
      ['virtual', null, null, null, 1],
      ['other', null, null, null, 1],
      ['other', null, null, null, 1],
    ]);
  });

  it('is found wasteful where it reads a large table, not where it reads a small one', () => {
    expect(planFindings(steps('SCAN r', 'USE TEMP B-TREE FOR ORDER BY'), AT_EASE)).toEqual(['scan', 'sort']);
    expect(planFindings(steps('SCAN small', 'USE TEMP B-TREE FOR ORDER BY'), AT_EASE)).toEqual([]);
    expect(planFindings(steps('SEARCH r USING AUTOMATIC COVERING INDEX (a=?)'), AT_EASE)).toEqual([
      'automatic-index',
    ]);
  });

  it('may go along an index as far as it is asked to', () => {
    const along = steps('SCAN r USING INDEX large_a');
    expect(planFindings(along, AT_EASE)).toEqual(['scan-index']);
    expect(planFindings(along, { limited: true, slow: false })).toEqual([]);
  });

  it('is found to sort where it was slow', () => {
    const sorted = steps('SEARCH r USING INDEX large_a (a=?)', 'USE TEMP B-TREE FOR ORDER BY');
    expect(planFindings(sorted, AT_EASE)).toEqual([]);
    expect(planFindings(sorted, { limited: false, slow: true })).toEqual(['sort']);
  });
});
