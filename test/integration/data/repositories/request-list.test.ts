import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { requestQuerySchema } from '../../../../src-preload/contract/requests.ts';
import type { RequestQuery } from '../../../../src-preload/contract/requests.ts';
import type { Database } from '../../../../src-main/data/open-database.ts';
import { listRequests, matchExpression } from '../../../../src-main/data/repositories/request-list.ts';
import {
  findRequest,
  indexRequest,
  insertRequest,
  updateRequest,
} from '../../../../src-main/data/repositories/requests.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';

async function add(db: Database, filename: string, change: Parameters<typeof updateRequest>[2], body = '') {
  const id = randomUUID();
  await insertRequest(db, {
    id,
    status: 'received',
    reason: null,
    reason_detail: null,
    filename,
    source: 'drop',
    source_path: filename,
    source_released: 1,
    duplicate_of: null,
    created_at: new Date().toISOString(),
  });
  await updateRequest(db, id, change, new Date());
  const number = (await findRequest(db, id))?.number ?? 0;
  await indexRequest(db, number, { filename, client: change.client_name ?? '', body });
}

async function names(db: Database, query: Partial<RequestQuery>) {
  const { rows, total } = await listRequests(db, requestQuerySchema.parse(query));
  expect(total).toBeGreaterThanOrEqual(rows.length);
  return rows.map((row) => row.filename);
}

async function inbox() {
  const db = temporaryDatabase();
  await add(
    db,
    'a.pdf',
    { status: 'ready', category: 'Fabbricato', client_name: 'beta srl', amount_eur: 5 },
    'Perù città',
  );
  await add(
    db,
    'b.pdf',
    { status: 'review', category: 'Altro', client_name: 'Alfa spa', amount_eur: 9 },
    'targa AB123CD',
  );
  await add(db, 'c.pdf', { status: 'archived', category: 'Altro', archived_from: 'ready' }, 'targa AB123CD');
  await add(db, 'd.pdf', { status: 'failed', reason: 'damaged' });
  return db;
}

describe('listRequests', () => {
  it('shows the newest first, without the archived', async () => {
    expect(await names(await inbox(), {})).toEqual(['d.pdf', 'b.pdf', 'a.pdf']);
  });

  it('filters by status and category', async () => {
    const db = await inbox();
    expect(await names(db, { statuses: ['archived'] })).toEqual(['c.pdf']);
    expect(await names(db, { categories: ['Fabbricato'] })).toEqual(['a.pdf']);
  });

  it('sorts names as a person reads them and leaves empty ones for last in both directions', async () => {
    const db = await inbox();
    expect(await names(db, { sortBy: 'clientName', direction: 'asc' })).toEqual(['b.pdf', 'a.pdf', 'd.pdf']);
    expect(await names(db, { sortBy: 'amountEur', direction: 'desc' })).toEqual(['b.pdf', 'a.pdf', 'd.pdf']);
  });

  it('finds words without their accents, unfinished ones too', async () => {
    const db = await inbox();
    expect(await names(db, { text: 'peru citt' })).toEqual(['a.pdf']);
    expect(await names(db, { text: 'AB123' })).toEqual(['b.pdf']);
    expect(await names(db, { text: 'alfa' })).toEqual(['b.pdf']);
  });

  it.each(['"', 'a AND', 'NEAR(', '*', "x' OR 1=1 --", 'filename:a', '^a', '-'])(
    'takes %s as words, not as a query language',
    async (text) => {
      await expect(names(await inbox(), { text })).resolves.toBeInstanceOf(Array);
    },
  );

  it('reads one page of many through the index', async () => {
    const db = await inbox();
    expect(await names(db, { offset: 1, limit: 1 })).toEqual(['b.pdf']);
    const plan = await sql<{ detail: string }>`explain query plan
      select * from requests where status = 'review' order by created_at desc limit 10`.execute(db);
    expect(plan.rows.map((row) => row.detail).join()).toContain('requests_status_created_at');
  });
});

describe('matchExpression', () => {
  it('has nothing to match in punctuation alone', () => {
    expect(matchExpression(' *"- ')).toBeNull();
  });
});
