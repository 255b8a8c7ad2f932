import type { Insurer } from '../../../src-preload/contract/insurers.ts';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../open-database.ts';
import { officeTextFor } from '../../core/office-text-for.ts';
import type { StoredDraft } from './outputs.ts';
import { officeTexts } from './text-templates.ts';

/**
 * Whether drafts were written before the address book or the wordings became what they are: other insurers are asked
 * now, or one of them or a text of these letters was changed since.
 */
export async function areDraftsStale(
  db: Database,
  category: Category,
  drafts: readonly StoredDraft[],
  asked: readonly Pick<Insurer, 'id'>[],
): Promise<boolean> {
  if (drafts.length === 0) return false;
  const quoted = drafts.flatMap((draft) => (draft.purpose === 'quotation' ? (draft.insurer_id ?? []) : []));
  const ids = asked.map(({ id }) => id);
  if (quoted.length !== ids.length || ids.some((id) => !quoted.includes(id))) return true;
  const written = drafts.map((draft) => draft.created_at).toSorted()[0] ?? '';
  return (await isInsurerNewer(db, ids, written)) || (await isTextOther(db, category, drafts));
}

async function isInsurerNewer(db: Database, ids: readonly string[], written: string): Promise<boolean> {
  const newer = await db
    .selectFrom('insurers')
    .select('id')
    .where('id', 'in', ids)
    .where('updated_at', '>', written)
    .executeTakeFirst();
  return newer !== undefined;
}

/** Whether a draft would be printed from another wording now: a newer one, or the shipped one that stands again. */
async function isTextOther(
  db: Database,
  category: Category,
  drafts: readonly StoredDraft[],
): Promise<boolean> {
  const texts = await officeTexts(db);
  return drafts.some(({ purpose, kind: recipient, language, text_id: printedFrom }) => {
    const now = officeTextFor(texts, { purpose, recipient, language, category });
    return (now?.id ?? null) !== printedFrom;
  });
}
