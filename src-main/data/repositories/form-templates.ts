import type { Insertable, Selectable } from 'kysely';
import * as z from 'zod';
import {
  boxState,
  FORM_NOTICES,
  formBoxSchema,
  formMappingSchema,
  type FormBox,
  type TemplateDetail,
  type TemplateDraft,
  type TemplateMapping,
  type TemplateSummary,
} from '../../../src-preload/contract/form-templates.ts';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../open-database.ts';
import type { FormTemplateTables } from '../tables/form-template-tables.ts';

export type StoredTemplate = Selectable<FormTemplateTables['form_templates']>;
export type StoredVersion = Selectable<FormTemplateTables['form_template_versions']>;

/** A form as it is filled: its newest confirmed version. */
export interface UsedTemplate {
  readonly id: string;
  readonly title: string;
  readonly insurerId: string | null;
  /** Null: it accompanies requests of every line of business. */
  readonly category: Category | null;
  readonly version: number;
  /** The PDF to fill, in the store. */
  readonly sha256: string;
  readonly layout: readonly FormBox[];
  readonly mapping: TemplateMapping;
}

const notices = z.array(z.enum(FORM_NOTICES));
const pageSizes = z.array(z.object({ widthPt: z.number(), heightPt: z.number() }));
const layouts = z.array(formBoxSchema);

/** The office's own forms by title; those that were removed are left out. */
export async function listTemplates(db: Database): Promise<TemplateSummary[]> {
  const templates = await db
    .selectFrom('form_templates')
    .selectAll()
    .where('removed_at', 'is', null)
    .execute();
  const summaries = await Promise.all(templates.map((template) => templateDetail(db, template)));
  return summaries.toSorted((a, b) => BY_TITLE.compare(a.title, b.title)).map(withoutBoxes);
}

const BY_TITLE = new Intl.Collator('it', { sensitivity: 'base', numeric: true });

function withoutBoxes(detail: TemplateDetail): TemplateSummary {
  const { versions: _v, notices: _n, pageSizes: _p, layout: _l, mapping: _m, ...summary } = detail;
  return summary;
}

export async function countTemplates(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('form_templates')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** A form, also one that was removed. */
export async function findTemplate(db: Database, id: string): Promise<StoredTemplate | undefined> {
  return db.selectFrom('form_templates').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Its versions, the newest first. */
export async function versionsOf(db: Database, templateId: string): Promise<StoredVersion[]> {
  return db
    .selectFrom('form_template_versions')
    .selectAll()
    .where('template_id', '=', templateId)
    .orderBy('version', 'desc')
    .execute();
}

export async function findVersion(db: Database, id: string): Promise<StoredVersion | undefined> {
  return db.selectFrom('form_template_versions').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findVersionOf(
  db: Database,
  templateId: string,
  version: number,
): Promise<StoredVersion | undefined> {
  return db
    .selectFrom('form_template_versions')
    .selectAll()
    .where('template_id', '=', templateId)
    .where('version', '=', version)
    .executeTakeFirst();
}

/** Everything about a form as the window sees it. */
export async function templateDetail(db: Database, template: StoredTemplate): Promise<TemplateDetail> {
  const versions = await versionsOf(db, template.id);
  const [newest] = versions;
  if (!newest) throw new Error('A form without a version');
  const { insurer_id: insurerId } = template;
  const insurer = insurerId === null ? undefined : await insurerName(db, insurerId);
  const layout = layoutOf(newest);
  const mapping = mappingOf(newest);
  const states = layout.map(({ name }) => boxState(mapping[name]));
  const count = (state: (typeof states)[number]): number => states.filter((each) => each === state).length;
  return {
    id: template.id,
    title: template.title,
    insurer: insurerId === null || insurer === undefined ? null : { id: insurerId, name: insurer },
    category: template.category,
    language: template.language,
    active: template.active === 1,
    version: newest.version,
    kind: newest.kind,
    pages: pageSizes.parse(JSON.parse(newest.page_sizes)).length,
    boxes: { total: layout.length, sure: count('sure'), unsure: count('unsure') },
    confirmedAt: newest.confirmed_at,
    usedVersion: versions.find((version) => version.confirmed_at !== null)?.version ?? null,
    filled: await countFilled(db, template.id),
    removedAt: template.removed_at,
    versions: versions.map(({ id, version, filename, created_at, confirmed_at }) => ({
      id,
      version,
      filename,
      createdAt: created_at,
      confirmedAt: confirmed_at,
    })),
    notices: notices.parse(JSON.parse(newest.notices)),
    pageSizes: pageSizes.parse(JSON.parse(newest.page_sizes)),
    layout,
    mapping,
  };
}

async function insurerName(db: Database, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('insurers').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name;
}

async function countFilled(db: Database, templateId: string): Promise<number> {
  const { count } = await db
    .selectFrom('forms')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('template_id', '=', templateId)
    .executeTakeFirstOrThrow();
  return count;
}

export const layoutOf = (version: Pick<StoredVersion, 'layout'>): FormBox[] =>
  layouts.parse(JSON.parse(version.layout));
export const mappingOf = (version: Pick<StoredVersion, 'mapping'>): TemplateMapping =>
  formMappingSchema.parse(JSON.parse(version.mapping));

/** The forms that requests of a category get of those insurers, and of anybody: in use, confirmed, by title. */
export async function templatesInUse(
  db: Database,
  category: Category,
  insurerIds: readonly string[],
): Promise<UsedTemplate[]> {
  const templates = await db
    .selectFrom('form_templates')
    .selectAll()
    .where('removed_at', 'is', null)
    .where('active', '=', 1)
    .where((is) => is.or([is('category', 'is', null), is('category', '=', category)]))
    .execute();
  const wanted = templates.filter(({ insurer_id: id }) => id === null || insurerIds.includes(id));
  const used = await Promise.all(wanted.map((template) => usedVersion(db, template)));
  return used.filter((each) => each !== null).toSorted((a, b) => BY_TITLE.compare(a.title, b.title));
}

async function usedVersion(db: Database, template: StoredTemplate): Promise<UsedTemplate | null> {
  const version = (await versionsOf(db, template.id)).find(({ confirmed_at }) => confirmed_at !== null);
  if (!version) return null;
  return {
    id: template.id,
    title: template.title,
    insurerId: template.insurer_id,
    category: template.category,
    version: version.version,
    sha256: version.fillable_sha256,
    layout: layoutOf(version),
    mapping: mappingOf(version),
  };
}

/** The files of the office's forms that are in use, those filled most often first; names of the store. */
export async function mostUsedTemplateFiles(db: Database, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('forms')
    .innerJoin('form_templates', 'form_templates.id', 'forms.template_id')
    .innerJoin('form_template_versions', (on) =>
      on
        .onRef('form_template_versions.template_id', '=', 'forms.template_id')
        .onRef('form_template_versions.version', '=', 'forms.template_version'),
    )
    .select('form_template_versions.fillable_sha256')
    .where('form_templates.active', '=', 1)
    .where('form_templates.removed_at', 'is', null)
    .groupBy('form_template_versions.fillable_sha256')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .limit(most)
    .execute();
  return rows.map(({ fillable_sha256: file }) => file);
}

/** Stores a new form with its first version. Call in a transaction. */
export async function addTemplate(trx: Database, template: StoredTemplate): Promise<void> {
  await trx.insertInto('form_templates').values(template).execute();
}

export async function addVersion(
  trx: Database,
  version: Insertable<FormTemplateTables['form_template_versions']>,
): Promise<void> {
  await trx.insertInto('form_template_versions').values(version).execute();
}

export async function saveTemplate(db: Database, id: string, draft: TemplateDraft): Promise<void> {
  const { title, insurerId, category, language, active } = draft;
  await db
    .updateTable('form_templates')
    .set({ title, insurer_id: insurerId, category, language, active: active ? 1 : 0 })
    .where('id', '=', id)
    .execute();
}

/** Hides a form, which is kept; `null` brings it back. */
export async function setTemplateRemoved(db: Database, id: string, at: Date | null): Promise<void> {
  await db
    .updateTable('form_templates')
    .set({ removed_at: at?.toISOString() ?? null })
    .where('id', '=', id)
    .execute();
}

/** What was changed of a version: its boxes, what goes into them, or that it was confirmed. */
export async function updateVersion(
  db: Database,
  id: string,
  change: {
    readonly layout?: readonly FormBox[];
    readonly mapping?: TemplateMapping;
    readonly confirmedAt?: Date | null;
  },
): Promise<void> {
  const { layout, mapping, confirmedAt } = change;
  await db
    .updateTable('form_template_versions')
    .set({
      ...(layout === undefined ? {} : { layout: JSON.stringify(layout) }),
      ...(mapping === undefined ? {} : { mapping: JSON.stringify(mapping) }),
      ...(confirmedAt === undefined ? {} : { confirmed_at: confirmedAt?.toISOString() ?? null }),
    })
    .where('id', '=', id)
    .execute();
}
