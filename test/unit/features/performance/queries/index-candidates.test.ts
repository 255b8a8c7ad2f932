import { describe, expect, it } from 'vitest';
import { indexCandidates } from '../../../../../src-main/features/performance/queries/index-candidates.ts';
import { statementShape } from '../../../../../src-main/features/performance/queries/statement-shape.ts';

const TABLES = [
  { name: 'requests', columns: ['id', 'status', 'client_id', 'at', 'number'], indexes: [['id'], ['at']] },
  { name: 'documents', columns: ['id', 'request_id', 'name'], indexes: [['id']] },
];

function candidates(statement: string): string[] {
  return indexCandidates(statementShape(statement) ?? [], TABLES).map(({ sql }) => sql);
}

describe('candidates for an index', () => {
  it('put what is equal first, then what it sorts by or what lies in a range', () => {
    expect(
      candidates('select * from "requests" where "number" > ? and "status" = ? order by "at" desc limit ?'),
    ).toEqual([
      'CREATE INDEX "advised_requests_status_at" ON "requests" ("status", "at")',
      'CREATE INDEX "advised_requests_status_number" ON "requests" ("status", "number")',
      'CREATE INDEX "advised_requests_number_at" ON "requests" ("number", "at")',
      'CREATE INDEX "advised_requests_status" ON "requests" ("status")',
    ]);
  });

  it('name directions where they differ', () => {
    expect(candidates('select * from "requests" order by "status", "number" desc')).toEqual([
      'CREATE INDEX "advised_requests_status_number_desc" ON "requests" ("status", "number" DESC)',
    ]);
  });

  it('go by joins, on the side that has no index', () => {
    expect(
      candidates('select * from "requests" as "r" join "documents" as "d" on "d"."request_id" = "r"."id"'),
    ).toEqual(['CREATE INDEX "advised_documents_request_id" ON "documents" ("request_id")']);
  });

  it('are none where an index begins with these columns', () => {
    expect(candidates('select * from "requests" where "id" = ?')).toEqual([]);
    expect(candidates('select * from "requests" where "at" > ? order by "at" desc')).toEqual([]);
  });

  it('are none for columns of other tables, of several, or of none that is known', () => {
    expect(candidates('select * from "requests", "documents" where "id" = ?')).toEqual([]);
    expect(candidates('select * from "elsewhere" where "status" = ?')).toEqual([]);
    expect(candidates('select * from "requests" where "nothing" = ?')).toEqual([]);
  });

  it('hold for columns of an inner block that equal one outside', () => {
    expect(
      candidates(
        'select (select count(*) from "documents" where "documents"."request_id" = "requests"."id") from "requests"',
      ),
    ).toEqual(['CREATE INDEX "advised_documents_request_id" ON "documents" ("request_id")']);
  });
});
