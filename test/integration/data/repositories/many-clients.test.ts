import { sql, type Compilable } from 'kysely';
import { describe, expect, it } from 'vitest';
import { clientQuerySchema, type ClientQuery } from '../../../../src-preload/contract/clients.ts';
import { blockingKeys } from '../../../../src-main/core/clients/blocking-keys.ts';
import { normalName } from '../../../../src-main/core/clients/normal-name.ts';
import type { Database } from '../../../../src-main/data/open-database.ts';
import { findCandidates, nearestByKeys } from '../../../../src-main/data/repositories/client-candidates.ts';
import { indexStaleClients } from '../../../../src-main/data/repositories/client-index.ts';
import { clientNumbers, listClients } from '../../../../src-main/data/repositories/client-list.ts';
import { clientNames, clientOf, request } from '../../../helpers/client-office.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';

const SURNAMES = ['Bortolotti', 'Gandolfi', 'Marchesini', 'Quaglia', 'Rossi', 'Vernazza', 'Zanardelli'];
const TRADES = ['Autotrasporti', 'Edil', 'Officine', 'Impianti', 'Carrozzeria'];

/** Clients as an older version left them: rows alone, without keys. */
async function fill(db: Database, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, place) => {
    const number = place + 1;
    const company = `${TRADES[number % TRADES.length]} ${SURNAMES[number % SURNAMES.length]} ${number} S.r.l.`;
    return { number, id: `client-${number}`, company, created_at: '2026-01-01T00:00:00.000Z' };
  });
  await db.insertInto('clients').values(rows).execute();
}

const query = (change: Partial<ClientQuery>): ClientQuery => clientQuerySchema.parse(change);

async function planOf(db: Database, wanted: Compilable): Promise<string> {
  const { sql: text, parameters } = wanted.compile();
  const parts = text.split('?').map((part) => sql.raw(part));
  const filled = parts.flatMap((part, place) =>
    place === 0 ? [part] : [sql`${parameters[place - 1]}`, part],
  );
  const plan = await sql<{ detail: string }>`explain query plan ${sql.join(filled, sql.raw(''))}`.execute(db);
  return plan.rows.map((row) => row.detail).join('\n');
}

describe('many clients', () => {
  it('of an older version get their keys once, and are found', async () => {
    const db = temporaryDatabase();
    await fill(db, 1200);
    expect(await indexStaleClients(db)).toBe(1200);
    expect(await indexStaleClients(db)).toBe(0);
    const found = await clientOf(db, await request(db, { clientName: 'Gandolfi 771 Edil srl' }));
    expect(found).toMatchObject({ id: 'client-771', asked: [] });
    expect(await clientNames(db)).toHaveLength(1200);
  });

  it('are compared a few at a time, through the index of keys', async () => {
    const db = temporaryDatabase();
    await fill(db, 600);
    await indexStaleClients(db);
    const identity = { vatNumber: null, taxCode: null, email: null, phone: null, city: null };
    const candidates = await findCandidates(db, { ...identity, names: ['Edil Gandolfi 176 Srl'] });
    expect(candidates.length).toBeLessThanOrEqual(60);
    expect(candidates.map(({ record }) => record.id)).toContain('client-176');
    const plan = await planOf(db, nearestByKeys(db, blockingKeys(normalName('Edil Gandolfi 176 Srl'))));
    expect(plan).toContain('SEARCH client_keys USING PRIMARY KEY (key=?)');
    expect(plan).not.toContain('SCAN');
  });

  it.each(['vat_number', 'tax_code'] as const)('are found by %s through its index', async (column) => {
    const db = temporaryDatabase();
    const plan = await planOf(db, db.selectFrom('clients').selectAll().where(column, 'in', ['1', '2']));
    expect(plan).toContain(`clients_${column}`);
  });

  it.each([
    [{ sortBy: 'name' }, 'clients_sort_name'],
    [{ sortBy: 'lastRequestAt', direction: 'desc' }, 'clients_last_request_at'],
  ] as const)('are listed in order through an index: %j', async (change, index) => {
    const plan = await planOf(temporaryDatabase(), clientNumbers(temporaryDatabase(), query(change)));
    expect(plan).toContain(`USING COVERING INDEX ${index}`);
    expect(plan).not.toContain('TEMP B-TREE');
  });
});

describe('listClients', () => {
  async function office() {
    const db = temporaryDatabase();
    await request(db, { clientName: 'Ècole S.r.l.', email: 'info@ecole.it' });
    await request(db, { clientName: 'alfa s.p.a.', vatNumber: '18164250237' });
    await request(db, { clientName: 'Zeta Soc. Coop.' });
    return db;
  }

  it('sorts names as a person reads them', async () => {
    const { total, rows } = await listClients(await office(), query({}));
    expect(total).toBe(3);
    expect(rows.map((row) => row.name)).toEqual(['alfa s.p.a.', 'Ècole S.r.l.', 'Zeta Soc. Coop.']);
  });

  it.each([
    ['ecol', 'Ècole S.r.l.'],
    ['1816425', 'alfa s.p.a.'],
    ['info@ecole', 'Ècole S.r.l.'],
    ['coop zet', 'Zeta Soc. Coop.'],
  ])('finds %j', async (text, name) => {
    const { rows } = await listClients(await office(), query({ text }));
    expect(rows.map((row) => row.name)).toEqual([name]);
  });

  it.each(['"', 'a AND', '*', "x' OR 1=1 --", 'names:alfa', '-'])('takes %s as words', async (text) => {
    await expect(listClients(await office(), query({ text }))).resolves.toBeDefined();
  });

  it('gives one page of many', async () => {
    const { total, rows } = await listClients(await office(), query({ offset: 1, limit: 1 }));
    expect([total, rows.map((row) => row.name)]).toEqual([3, ['Ècole S.r.l.']]);
  });
});
