import { randomUUID } from 'node:crypto';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import type { FieldValues } from '../../core/stage.ts';
import type { Database } from '../open-database.ts';
import type { ClientsTable } from '../schema.ts';

/**
 * The client a request is about: found by VAT number, else tax code, else the same name without
 * either code; made when new. Null when the document names nobody.
 */
export async function findOrAddClient(db: Database, values: FieldValues, now: Date): Promise<string | null> {
  if (values.clientName === undefined) return null;
  const known = await findClient(db, values, values.clientName);
  if (known) {
    await completeClient(db, known, values);
    return known.id;
  }
  const id = randomUUID();
  await db
    .insertInto('clients')
    .values({ id, company: values.clientName, ...codesOf(values), created_at: now.toISOString() })
    .execute();
  return id;
}

async function findClient(
  db: Database,
  values: FieldValues,
  name: string,
): Promise<ClientsTable | undefined> {
  const clients = db.selectFrom('clients').selectAll();
  const byVat =
    values.vatNumber !== undefined &&
    (await clients.where('vat_number', '=', values.vatNumber).executeTakeFirst());
  if (byVat) return byVat;
  const byTaxCode =
    values.taxCode !== undefined && (await clients.where('tax_code', '=', values.taxCode).executeTakeFirst());
  if (byTaxCode) return byTaxCode;
  // Two firms of one name with different VAT numbers are two clients.
  const sameName = clients.where('company', '=', name);
  return values.vatNumber === undefined
    ? sameName.executeTakeFirst()
    : sameName.where('vat_number', 'is', null).executeTakeFirst();
}

async function completeClient(db: Database, known: ClientsTable, values: FieldValues): Promise<void> {
  const codes = codesOf(values);
  await db
    .updateTable('clients')
    .set({
      vat_number: known.vat_number ?? codes.vat_number,
      tax_code: known.tax_code ?? codes.tax_code,
      email: known.email ?? codes.email,
      phone: known.phone ?? codes.phone,
    })
    .where('id', '=', known.id)
    .execute();
}

function codesOf(values: FieldValues) {
  return {
    vat_number: values.vatNumber ?? null,
    tax_code: values.taxCode ?? null,
    email: values.email ?? null,
    phone: values.phone ?? null,
  };
}

/** Removes the risk of a request with its policies. */
export async function removeRisk(db: Database, requestId: string): Promise<void> {
  await db.deleteFrom('risks').where('request_id', '=', requestId).execute();
}

/** The risk a request asks cover for, and the policy that covers it today; one a request. */
export async function addRisk(
  db: Database,
  risk: {
    requestId: string;
    clientId: string;
    category: Category;
    insurer: string | null;
    number: string | null;
  },
  now: Date,
): Promise<void> {
  const id = randomUUID();
  const created_at = now.toISOString();
  await db
    .insertInto('risks')
    .values({ id, client_id: risk.clientId, request_id: risk.requestId, category: risk.category, created_at })
    .execute();
  if (risk.insurer === null && risk.number === null) return;
  await db
    .insertInto('policies')
    .values({
      id: randomUUID(),
      risk_id: id,
      client_id: risk.clientId,
      insurer: risk.insurer,
      number: risk.number,
      created_at,
    })
    .execute();
}
