import * as z from 'zod';
import type { Database } from '../data/open-database.ts';
import { addHistory } from '../data/repositories/history.ts';
import { chooseInsurers, insurersOfRequest } from '../data/repositories/insurers.ts';
import { findRequest, updateRequest } from '../data/repositories/requests.ts';
import type { Deed } from './request-changes.ts';

/** A choice as a correction keeps it: ids, or null for the insurers set for the category. */
export const storedInsurerChoice = z.array(z.string()).nullable();
type InsurerChoice = z.infer<typeof storedInsurerChoice>;

/** Puts a request to other insurers; its forms and drafts are to be made anew. Call in a transaction. */
export async function applyInsurerChoice(
  trx: Database,
  requestId: string,
  { after }: { readonly after: InsurerChoice },
  { who, now }: Deed,
): Promise<void> {
  const before = await named(trx, requestId);
  await chooseInsurers(trx, requestId, after);
  await updateRequest(trx, requestId, { status: 'compiling' }, now);
  const names = await named(trx, requestId);
  const change = { before, after: names, detail: { names } };
  await addHistory(trx, requestId, { actor: 'clerk', who, event: 'insurers-chosen', ...change }, now);
}

/** Those that the request is put to, on one line; empty when it is put to nobody of the address book. */
async function named(trx: Database, requestId: string): Promise<string> {
  const request = await findRequest(trx, requestId);
  const insurers = request?.category ? await insurersOfRequest(trx, requestId, request.category) : [];
  return insurers.map(({ name }) => name).join(', ');
}
