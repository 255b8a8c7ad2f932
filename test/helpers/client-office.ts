import { randomUUID } from 'node:crypto';
import type { Field } from '../../src-preload/contract/requests.ts';
import type { FieldName } from '../../src-preload/contract/vocabulary.ts';
import type { Database } from '../../src-main/data/open-database.ts';
import { rootClient } from '../../src-main/data/repositories/client-family.ts';
import { openQuestionsOf } from '../../src-main/data/repositories/client-questions.ts';
import { findClient } from '../../src-main/data/repositories/clients.ts';
import { saveField } from '../../src-main/data/repositories/fields.ts';
import { findRequest, insertRequest, updateRequest } from '../../src-main/data/repositories/requests.ts';
import { summariseFields } from '../../src-main/pipeline/summarise-fields.ts';

export type Said = Partial<Record<FieldName, string>>;

/** Invalid codes are written with a question mark behind them. */
function field(name: FieldName, written: string): Field {
  const value = written.replace(/\?$/, '');
  const valid = value === written;
  return {
    name,
    value,
    confidence: 0.9,
    valid,
    problem: valid ? null : 'check-digit',
    source: 'extracted',
    evidence: [],
  };
}

/** A request that was read and says this; its id. */
export async function request(db: Database, said: Said): Promise<string> {
  const id = randomUUID();
  await insertRequest(db, {
    id,
    status: 'received',
    reason: null,
    reason_detail: null,
    filename: `${said.clientName ?? 'senza nome'}.pdf`,
    source: 'drop',
    source_path: id,
    source_released: 1,
    duplicate_of: null,
    created_at: new Date().toISOString(),
  });
  await updateRequest(db, id, { status: 'ready', category: 'Fabbricato' }, new Date());
  await say(db, id, said);
  return id;
}

/** The request says this as well from now on. */
export async function say(db: Database, requestId: string, said: Said): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const [name, value] of Object.entries(said)) {
      await saveField(trx, requestId, field(name as FieldName, value));
    }
    await summariseFields(trx, requestId, new Date());
  });
}

/** The client of a request: its name, its VAT number, and whom the clerk is asked about. */
export async function clientOf(db: Database, requestId: string) {
  const { client_id: id } = (await findRequest(db, requestId)) ?? { client_id: null };
  if (id === null) return null;
  const client = await findClient(db, id);
  const questions = await openQuestionsOf(db, id);
  const asked = await Promise.all(
    questions.map(async (one) => (await rootClient(db, one.candidate_id))?.company),
  );
  return { id, name: client?.company, vat: client?.vat_number ?? null, asked };
}

/** Names of all clients that are no part of another. */
export async function clientNames(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('clients')
    .select('company')
    .where('merged_into', 'is', null)
    .orderBy('number')
    .execute();
  return rows.map((row) => row.company);
}
