import { fieldSchema, type Field } from '../../src-preload/contract/requests.ts';
import type { FieldName } from '../../src-preload/contract/vocabulary.ts';
import type { Database } from '../data/open-database.ts';
import { deleteField, saveField } from '../data/repositories/fields.ts';
import { addHistory } from '../data/repositories/history.ts';
import { updateRequest } from '../data/repositories/requests.ts';
import { summariseFields } from '../pipeline/summarise-fields.ts';
import type { Deed } from './request-changes.ts';

/** A field before and after a change; null where there is none. */
export interface FieldChange {
  readonly name: FieldName;
  readonly before: Field | null;
  readonly after: Field | null;
}

/** A field as a correction keeps it. */
export const storedField = fieldSchema.nullable();

/** Makes a change to a field; the forms of the request are to be made anew. Call in a transaction. */
export async function applyFieldChange(
  trx: Database,
  requestId: string,
  { name, before, after }: FieldChange,
  { who, now }: Deed,
): Promise<void> {
  if (after) await saveField(trx, requestId, after);
  else await deleteField(trx, requestId, name);
  await summariseFields(trx, requestId, now);
  await updateRequest(trx, requestId, { status: 'compiling' }, now);
  const change = { before: described(before), after: described(after) };
  const event = change.before === change.after ? 'field-confirmed' : 'field-corrected';
  await addHistory(trx, requestId, { actor: 'clerk', who, event, detail: { field: name }, ...change }, now);
}

function described(field: Field | null): string | null {
  if (field === null) return null;
  return Array.isArray(field.value) ? field.value.join(', ') : String(field.value);
}
