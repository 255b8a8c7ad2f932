import { expect, it } from 'vitest';
import { createStatementForm, statementVerb } from '../../../../src-main/core/metrics/statement.ts';

it('takes statements that differ in how many values they name for the same', () => {
  const formOf = createStatementForm();
  const two = 'select * from "fields" where "request_id" in (?, ?) and "name" = ?';
  const five = 'select * from "fields" where "request_id" in (?, ?, ?, ?, ?) and "name" = ?';
  expect(formOf(five)).toBe(formOf(two));
  const rows = (count: number) =>
    `insert into "pages" ("a", "b") values ${Array.from({ length: count }, () => '(?, ?)').join(', ')}`;
  expect(formOf(rows(3))).toBe(formOf(rows(90)));
  expect(formOf(rows(3))).not.toBe(formOf(two));
});

it.each([
  ['select 1', 'select'],
  ['replace into "cache" values (?)', 'insert'],
  ['with recursive a as (select 1) select * from a', 'select'],
  ['pragma optimize', 'other'],
])('names what "%s" does: %s', (sql, verb) => {
  expect(statementVerb(sql)).toBe(verb);
});
