import { describe, expect, it } from 'vitest';
import {
  isLimited,
  statementShape,
} from '../../../../../src-main/features/performance/queries/statement-shape.ts';

/** Blocks in short: `a.b` for a column, with its direction where it is sorted by. */
function shape(statement: string) {
  return statementShape(statement)?.map(({ tables, equal, joined, ranged, order }) => ({
    tables: tables.map(({ name, alias }) => (name === alias ? name : `${name} ${alias}`)),
    equal: equal.map(named),
    joined: joined.map((pair) => pair.map(named).join('=')),
    ranged: ranged.map(named),
    order: order.map(({ column, descending }) => `${named(column)}${descending ? ' desc' : ''}`),
  }));
}

function named({ table, column }: { readonly table: string | null; readonly column: string }): string {
  return table === null ? column : `${table}.${column}`;
}

describe('the shape of a statement', () => {
  it('tells columns that are equal, in a range and sorted by', () => {
    expect(
      shape(
        'select * from "requests" where "status" = ? and "created_at" >= ? and "client_id" in (?, ?) ' +
          'and "requests"."merged" is null order by "created_at" desc, "number" limit ?',
      ),
    ).toEqual([
      {
        tables: ['requests'],
        equal: ['status', 'client_id', 'requests.merged'],
        joined: [],
        ranged: ['created_at'],
        order: ['created_at desc', 'number'],
      },
    ]);
  });

  it('tells joins, aliases and the blocks of subqueries', () => {
    expect(
      shape(
        'select "r".*, (select count(*) from "forms" where "forms"."request_id" = "r"."id") as "n" ' +
          'from "requests" as "r" inner join "documents" as "d" on "d"."id" = "r"."document_id" and "d"."kind" = ? ' +
          'left join "clients" on "clients"."id" = "r"."client_id" where "r"."client_id" in (select "id" from "known" where "x" < ?)',
      ),
    ).toEqual([
      {
        tables: ['requests r', 'documents d', 'clients'],
        equal: ['r.client_id', 'd.kind'],
        joined: ['d.id=r.document_id', 'clients.id=r.client_id'],
        ranged: [],
        order: [],
      },
      { tables: ['forms'], equal: [], joined: ['forms.request_id=r.id'], ranged: [], order: [] },
      { tables: ['known'], equal: [], joined: [], ranged: ['x'], order: [] },
    ]);
  });

  it('takes the ends of a between for one condition, and the first column of a row', () => {
    expect(
      shape('select 1 from "t" where "a" between ? and ? and ("b", "c") > (?, ?) and ("d" = ?)'),
    ).toEqual([{ tables: ['t'], equal: ['d'], joined: [], ranged: ['a', 'b'], order: [] }]);
  });

  it('leaves out what restricts less than it seems', () => {
    const [block] =
      shape(
        'select 1 from "t" where ("a" = ? or "b" = ?) and not "c" = ? and lower("d") = ? and "e" not in (?, ?)',
      ) ?? [];
    expect(block).toMatchObject({ equal: [], joined: [], ranged: [] });
    expect(shape('select 1 from "t" where "a" = ? or "b" = ?')?.[0]?.equal).toEqual([]);
    expect(shape('select 1 from "t" order by "a" asc nulls last, "b" desc nulls first')?.[0]?.order).toEqual([
      'a',
      'b desc',
    ]);
    expect(shape('select 1 from "t" order by lower("a")')?.[0]?.order).toEqual([]);
  });

  it('reads updates, deletions, insertions of what is selected, compounds and common tables', () => {
    expect(shape('update "t" set "a" = ?, "b" = ? where "c" = ? returning "d"')?.[0]).toMatchObject({
      tables: ['t'],
      equal: ['c'],
    });
    expect(shape('delete from "t" where "at" < ?')?.[0]).toMatchObject({ tables: ['t'], ranged: ['at'] });
    expect(shape('insert into "u" ("x") select "a" from "t" where "b" = ?')?.[0]).toMatchObject({
      tables: ['t'],
      equal: ['b'],
    });
    expect(
      shape(
        'select "a" from "t" where "b" = ? union all select "a" from "u" where "c" = ? order by "a"',
      )?.map(({ equal, order }) => [equal, order]),
    ).toEqual([
      [['b'], []],
      [['c'], []],
    ]);
    expect(
      shape('with "n" as (select "a" from "t" where "b" = ?) select * from "n"')?.map(({ tables }) => tables),
    ).toEqual([['n'], ['t']]);
  });

  it('keeps quoted names whole, whatever they hold', () => {
    expect(shape('select 1 from "from" where "a""b, (c" = \'x\'\'y) or\'')).toEqual([
      { tables: ['from'], equal: ['a"b, (c'], joined: [], ranged: [], order: [] },
    ]);
  });

  it('refuses what it does not understand', () => {
    for (const statement of ['select 1 -- all', 'select (1', 'select 1)', 'select `a` from t', 'select "a']) {
      expect(statementShape(statement)).toBeNull();
    }
  });

  it('knows whether a statement stops by itself', () => {
    expect(isLimited('select * from "t" order by "a" limit ?')).toBe(true);
    expect(isLimited('select * from "t" where "a" in (select "b" from "u" limit ?)')).toBe(false);
  });
});
