import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { deadlines } from '../../../src-main/data/migrations/0018-deadlines.ts';
import { migrations } from '../../../src-main/data/migrations/index.ts';
import { openDatabase } from '../../../src-main/data/open-database.ts';
import { listDeadlines } from '../../../src-main/data/repositories/deadlines.ts';
import { deadlineQuerySchema } from '../../../src-preload/contract/deadlines.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const CLIENT = '10000000-0000-4000-8000-000000000000';
const requestId = (n: number) => `20000000-0000-4000-8000-00000000000${n}`;

it('carries the policies that requests named into the new tables, each once, with their days', async () => {
  const file = join(temporaryFolder(), 'old.sqlite');
  const older = migrations.filter(({ version }) => version < deadlines.version);
  const old = openDatabase(file, { migrations: older });
  await sql`insert into clients (id, company, number, created_at) values (${CLIENT}, 'Alfa', 1, '')`.execute(
    old.db,
  );
  const named = [
    [1, 'Fabbricato', '12/345', '2027-03-31', null, '2026-01-01'],
    [2, 'Fabbricato', '12-345', '2027-04-30', '2026-12-01', '2026-02-01'],
    [3, 'Altro', '99', '2027-05-31', null, '2026-03-01'],
  ] as const;
  for (const [n, category, number, effectiveDate, replyBy, at] of named) {
    await sql`
      insert into requests (id, status, filename, source, source_path, category, client_id, effective_date, reply_by, created_at, updated_at)
      values (${requestId(n)}, 'ready', 'a.pdf', 'drop', ${n}, ${category}, ${CLIENT}, ${effectiveDate}, ${replyBy}, ${at}, ${at})`.execute(
      old.db,
    );
    await sql`insert into risks values (${`r${n}`}, ${CLIENT}, ${requestId(n)}, ${category}, ${at})`.execute(
      old.db,
    );
    await sql`
      insert into policies (id, risk_id, client_id, insurer, number, created_at)
      values (${`30000000-0000-4000-8000-00000000000${n}`}, ${`r${n}`}, ${CLIENT}, 'Generali', ${number}, ${at})`.execute(
      old.db,
    );
  }
  await old.close();

  const { db, close } = openDatabase(file);
  const { rows, total } = await listDeadlines(db, deadlineQuerySchema.parse({}), '2026-11-21');
  const broken = await sql`pragma foreign_key_check`.execute(db);
  const policies = await db.selectFrom('policies').select(['number', 'expires_on', 'superseded']).execute();
  await close();
  expect(broken.rows).toEqual([]);
  expect(total).toBe(2);
  expect(rows.map(({ kind, dueOn, policy, request }) => [kind, dueOn, policy?.number, request?.id])).toEqual([
    ['reply', '2026-12-01', undefined, requestId(2)],
    ['renewal', '2027-04-30', '12-345', requestId(2)],
  ]);
  expect(policies).toEqual([
    { number: '12/345', expires_on: '2027-03-31', superseded: 1 },
    { number: '12-345', expires_on: '2027-04-30', superseded: 0 },
    { number: '99', expires_on: null, superseded: 0 },
  ]);
});
