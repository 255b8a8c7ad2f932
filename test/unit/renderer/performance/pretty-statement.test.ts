import { expect, it } from 'vitest';
import {
  prettyStatement,
  shortStatement,
} from '../../../../src-renderer/screens/performance/queries/pretty-statement.ts';

it('puts each clause on a line of its own, and what lies in parentheses further in', () => {
  expect(
    prettyStatement(
      'select "a", "b" from "t" left join "u" on "u"."id" = "t"."u" where "a" = ? and "b" in (select "c" from "v" where "d" = \'x and y\') order by "a" limit ?',
    ),
  ).toBe(
    [
      'select a, b',
      'from t',
      'left join u on u.id = t.u',
      'where a = ?',
      '  and b in (',
      '  select c',
      '  from v',
      "  where d = 'x and y')",
      'order by a',
      'limit ?',
    ].join('\n'),
  );
});

it('keeps the quotes of names that need them', () => {
  expect(shortStatement('select  "a b", "order"\nfrom "t"')).toBe('select "a b", order from t');
});
