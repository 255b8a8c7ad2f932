import { blockingKeys } from '../../core/clients/blocking-keys.ts';
import type { ClientIdentity } from '../../core/clients/client-identity.ts';
import { normalName } from '../../core/clients/normal-name.ts';
import type { Database } from '../open-database.ts';
import { rootClient } from './client-family.ts';
import { namesOf } from './client-index.ts';
import type { StoredClient } from './clients.ts';

/** A stored record that may be the one looked for. */
export interface ClientCandidate {
  readonly record: StoredClient;
  /** The client it is now: itself, or the one it was merged into. */
  readonly root: StoredClient;
  readonly identity: ClientIdentity;
}

/** Records that share the most keys with a name; behind them come those that share a common word alone. */
const MOST_BY_NAME = 60;

/** Records that share a code with a client or have a name like one of its, few of however many there are. */
export async function findCandidates(
  db: Database,
  wanted: ClientIdentity,
): Promise<readonly ClientCandidate[]> {
  const records = [...(await recordsByCode(db, wanted)), ...(await recordsByName(db, wanted))];
  const distinct = [...new Map(records.map((record) => [record.id, record])).values()];
  const names = await namesOf(
    db,
    distinct.map(({ id }) => id),
  );
  const candidates: ClientCandidate[] = [];
  for (const record of distinct) {
    const root = record.merged_into === null ? record : await rootClient(db, record.id);
    if (!root) continue;
    const own = names.filter(({ client_id }) => client_id === record.id).map(({ name }) => name);
    candidates.push({ record, root, identity: identityOf(record, root, own) });
  }
  return candidates;
}

/** A record speaks for itself; what it does not say, the client it was merged into says. */
export function identityOf(
  record: StoredClient,
  root: StoredClient,
  names: readonly string[],
): ClientIdentity {
  return {
    names: names.length > 0 ? names : [record.company],
    vatNumber: record.vat_number ?? root.vat_number,
    taxCode: record.tax_code ?? root.tax_code,
    email: record.email ?? root.email,
    phone: record.phone ?? root.phone,
    city: record.city ?? root.city,
  };
}

/** A company's tax code is often its VAT number: each is looked for in both places. */
async function recordsByCode(db: Database, { vatNumber, taxCode }: ClientIdentity): Promise<StoredClient[]> {
  const codes = [vatNumber, taxCode].filter((code) => code !== null);
  if (codes.length === 0) return [];
  const byVat = db.selectFrom('clients').selectAll().where('vat_number', 'in', codes);
  const byTaxCode = db.selectFrom('clients').selectAll().where('tax_code', 'in', codes);
  return [...(await byVat.execute()), ...(await byTaxCode.execute())];
}

async function recordsByName(db: Database, { names }: ClientIdentity): Promise<StoredClient[]> {
  const keys = [...new Set(names.flatMap((name) => blockingKeys(normalName(name))))];
  if (keys.length === 0) return [];
  const numbers = await nearestByKeys(db, keys).execute();
  if (numbers.length === 0) return [];
  return db
    .selectFrom('clients')
    .selectAll()
    .where(
      'number',
      'in',
      numbers.map((row) => row.client_number),
    )
    .orderBy('number')
    .execute();
}

/** The numbers of the records that share most of the keys. */
export function nearestByKeys(db: Database, keys: readonly string[]) {
  return db
    .selectFrom('client_keys')
    .select('client_number')
    .where('key', 'in', keys)
    .groupBy('client_number')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('client_number')
    .limit(MOST_BY_NAME);
}
