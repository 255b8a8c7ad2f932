import type { Insurer } from '../../../src-preload/contract/insurers.ts';
import type { Database } from '../open-database.ts';
import type { StoredDraft } from './outputs.ts';

/**
 * Whether drafts were written before the address book or the wordings became what they are: other insurers are asked
 * now, or one of them or a text was changed since.
 */
export async function areDraftsStale(
  db: Database,
  drafts: readonly StoredDraft[],
  asked: readonly Pick<Insurer, 'id'>[],
): Promise<boolean> {
  const written = drafts.map((draft) => draft.created_at).toSorted()[0] ?? '';
  const quoted = drafts.flatMap((draft) => (draft.purpose === 'quotation' ? (draft.insurer_id ?? []) : []));
  const ids = asked.map(({ id }) => id);
  if (quoted.length !== ids.length || ids.some((id) => !quoted.includes(id))) return true;
  return (await lastChange(db, ids)) > written;
}

/** The moment of the last change to these insurers or to any text; empty when there was none. */
async function lastChange(db: Database, insurerIds: readonly string[]): Promise<string> {
  const text = await db
    .selectFrom('text_templates')
    .select(({ fn }) => fn.max('updated_at').as('at'))
    .executeTakeFirst();
  const insurer = await db
    .selectFrom('insurers')
    .select(({ fn }) => fn.max('updated_at').as('at'))
    .where('id', 'in', insurerIds)
    .executeTakeFirst();
  return [text?.at ?? '', insurer?.at ?? ''].toSorted().at(-1) ?? '';
}
