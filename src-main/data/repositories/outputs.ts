import * as z from 'zod';
import { sql } from 'kysely';
import {
  fieldNameSchema,
  type DraftSummary,
  type FormSummary,
} from '../../../src-preload/contract/requests.ts';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import { emptyBoxSchema } from '../../../src-preload/contract/form-templates.ts';
import type { Database } from '../open-database.ts';
import type { DraftsTable, FormsTable } from '../tables/output-tables.ts';
import { matchExpression } from './request-list.ts';

const fieldNames = z.array(fieldNameSchema);
const strings = z.array(z.string());
const emptyBoxes = z.array(emptyBoxSchema);

export type StoredForm = FormsTable;
/** A form with the name of the insurer whose form it is, and the line of business that an own form is for. */
export type NamedForm = StoredForm & {
  readonly insurer_name: string | null;
  /** Null also for a built-in form. */
  readonly template_category: Category | null;
};
export type StoredDraft = DraftsTable;
/** A draft with the name of the insurer that it is written to. */
export type NamedDraft = StoredDraft & { readonly insurer_name: string | null };

/** Replaces the forms of a request and their number in the inbox row. */
export async function replaceForms(
  db: Database,
  requestId: string,
  forms: readonly StoredForm[],
): Promise<void> {
  await db.deleteFrom('forms').where('request_id', '=', requestId).execute();
  if (forms.length > 0) await db.insertInto('forms').values(forms).execute();
  await db.updateTable('requests').set({ form_count: forms.length }).where('id', '=', requestId).execute();
}

export async function replaceDrafts(
  db: Database,
  requestId: string,
  drafts: readonly StoredDraft[],
): Promise<void> {
  await db.deleteFrom('drafts').where('request_id', '=', requestId).execute();
  if (drafts.length > 0) await db.insertInto('drafts').values(drafts).execute();
}

export async function formsOfRequest(db: Database, requestId: string): Promise<NamedForm[]> {
  return db
    .selectFrom('forms')
    .leftJoin('insurers', 'insurers.id', 'forms.insurer_id')
    .leftJoin('form_templates', 'form_templates.id', 'forms.template_id')
    .selectAll('forms')
    .select(['insurers.name as insurer_name', 'form_templates.category as template_category'])
    .where('request_id', '=', requestId)
    .orderBy(sql`forms.rowid`)
    .execute();
}

export async function draftsOfRequest(db: Database, requestId: string): Promise<NamedDraft[]> {
  return db
    .selectFrom('drafts')
    .leftJoin('insurers', 'insurers.id', 'drafts.insurer_id')
    .selectAll('drafts')
    .select('insurers.name as insurer_name')
    .where('request_id', '=', requestId)
    .orderBy(sql`drafts.rowid`)
    .execute();
}

export async function findForm(db: Database, id: string): Promise<StoredForm | undefined> {
  return db.selectFrom('forms').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What the clerk changed of a form by hand. */
export async function updateForm(
  db: Database,
  id: string,
  change: { readonly filledFields: number; readonly emptyBoxes: string; readonly editedAt: Date },
): Promise<void> {
  const { filledFields, emptyBoxes: empty_boxes, editedAt } = change;
  const edited_at = editedAt.toISOString();
  await db
    .updateTable('forms')
    .set({ filled_fields: filledFields, empty_boxes, edited_at, created_at: edited_at })
    .where('id', '=', id)
    .execute();
}

export async function findDraft(db: Database, id: string): Promise<StoredDraft | undefined> {
  return db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function countForms(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('forms')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** One page of all forms, newest first; `text` is matched against client, file name and document. */
export async function listForms(db: Database, query: { text: string; offset: number; limit: number }) {
  const match = matchExpression(query.text);
  let select = db
    .selectFrom('forms')
    .innerJoin('requests', 'requests.id', 'forms.request_id')
    .leftJoin('insurers', 'insurers.id', 'forms.insurer_id');
  if (match !== null) {
    select = select.where(
      'requests.number',
      'in',
      db
        .selectFrom('request_search')
        .select('rowid')
        .where(sql<boolean>`request_search match ${match}`),
    );
  }
  // Every form has its request: without a search there is nothing to join for counting.
  const counted = select.select(({ fn }) => fn.countAll<number>().as('total'));
  const total = match === null ? await countForms(db) : (await counted.executeTakeFirstOrThrow()).total;
  const rows = await select
    .selectAll('forms')
    .select(['requests.client_name', 'requests.category', 'insurers.name as insurer_name'])
    .orderBy('forms.created_at', 'desc')
    .orderBy('forms.id')
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  return {
    total,
    rows: rows.map((row) => ({ ...formSummary(row), clientName: row.client_name, category: row.category })),
  };
}

/** A stored form as the window sees it (no path). */
export function formSummary(row: Omit<NamedForm, 'template_category'>): FormSummary {
  const { insurer_id: insurerId, insurer_name: insurerName } = row;
  return {
    id: row.id,
    requestId: row.request_id,
    template: row.template,
    title: row.title,
    insurer: insurerId === null || insurerName === null ? null : { id: insurerId, name: insurerName },
    version: row.template_version,
    filename: row.filename,
    filledFields: row.filled_fields,
    totalFields: row.total_fields,
    missing: fieldNames.parse(JSON.parse(row.missing)),
    edited: row.edited_at !== null,
    empty: emptyBoxes.parse(JSON.parse(row.empty_boxes)),
    createdAt: row.created_at,
  };
}

/** A stored draft as the window sees it (no path). */
export function draftSummary(row: NamedDraft): DraftSummary {
  return {
    id: row.id,
    kind: row.kind,
    purpose: row.purpose,
    insurer: row.insurer_id === null ? null : { id: row.insurer_id, name: row.insurer_name ?? '' },
    language: row.language,
    filename: row.filename,
    to: strings.parse(JSON.parse(row.recipients)),
    subject: row.subject,
    body: row.body,
    attachments: strings.parse(JSON.parse(row.attachments)),
    prepared: row.prepared_at !== null,
    createdAt: row.created_at,
  };
}
