import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  MOST_FORM_TEMPLATES,
  type FormBox,
  type TemplateDetail,
  type TemplateDraft,
  type TemplateMapping,
} from '../../../src-preload/contract/form-templates.ts';
import type { FormFile } from '../../adapters/pdf/forms/read-form-file.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { shorten, singleLine } from '../../core/plain-text.ts';
import type { FileStore } from '../../data/file-store.ts';
import type { Database } from '../../data/open-database.ts';
import { loadCustomFields } from '../../data/repositories/custom-fields.ts';
import { findInsurer, listInsurers } from '../../data/repositories/insurers.ts';
import {
  addTemplate,
  addVersion,
  countTemplates,
  findTemplate,
  layoutOf,
  mappingOf,
  saveTemplate,
  setTemplateRemoved,
  templateDetail,
  updateVersion,
  versionsOf,
  type StoredTemplate,
  type StoredVersion,
} from '../../data/repositories/form-templates.ts';
import type { FormPool } from '../../workers/form-pool.ts';
import { assigned, withoutText, withText, type Boxes, type SaidBox } from './change-boxes.ts';
import { guessCategory, guessInsurer, guessLanguage, titleOf } from './first-guess.ts';
import type { FormPage } from './form-page.ts';
import { mapBoxes } from './map-boxes.ts';

/** A PDF handed over as a form. */
export interface HandedForm {
  readonly path: string;
  /** Null: a new form; else the next version of a known one. */
  readonly templateId: string | null;
  readonly password: string | null;
}

/** The office's own forms. Every change answers with the form as it is then. */
export interface TemplateLibrary {
  /** @throws BrokerFlowError with the codes of `readFormFile`, `not-found`, `invalid-input` when there are too many. */
  readonly add: (form: HandedForm) => Promise<TemplateDetail>;
  readonly get: (id: string) => Promise<TemplateDetail>;
  readonly save: (id: string, draft: TemplateDraft) => Promise<TemplateDetail>;
  readonly assign: (id: string, boxes: readonly SaidBox[]) => Promise<TemplateDetail>;
  readonly place: (id: string, box: FormBox) => Promise<TemplateDetail>;
  readonly takeAway: (id: string, name: string) => Promise<TemplateDetail>;
  readonly confirm: (id: string) => Promise<TemplateDetail>;
  /** Takes a form out of use, or with `null` back in. */
  readonly setRemoved: (id: string, at: Date | null) => Promise<TemplateDetail>;
}

interface LibraryParts {
  readonly db: Database;
  readonly store: FileStore;
  readonly pool: FormPool;
  /** The face that values are written in. */
  readonly fontFile: string;
  readonly now: () => Date;
}

/** A library over the office's database and store. */
export function createTemplateLibrary(parts: LibraryParts): TemplateLibrary {
  const { db, now } = parts;
  const get = async (id: string): Promise<TemplateDetail> => templateDetail(db, await known(db, id));
  const changeBoxes = async (
    id: string,
    change: (version: Boxes) => Partial<Boxes>,
  ): Promise<TemplateDetail> => {
    await db.transaction().execute(async (trx) => {
      const newest = await newestOf(trx, id);
      const { layout, mapping } = { layout: layoutOf(newest), mapping: mappingOf(newest) };
      await updateVersion(trx, newest.id, change({ layout, mapping }));
    });
    return get(id);
  };

  return {
    get,
    add: async (form) => get(await addForm(parts, form)),
    save: async (id, draft) => {
      await save(db, id, draft);
      return get(id);
    },
    assign: (id, boxes) =>
      changeBoxes(id, ({ layout, mapping }) => ({ mapping: assigned(layout, mapping, boxes) })),
    place: (id, box) => changeBoxes(id, ({ layout }) => ({ layout: withText(layout, box) })),
    takeAway: (id, name) => changeBoxes(id, (version) => withoutText(version, name)),
    confirm: async (id) => {
      const newest = await newestOf(db, id);
      if (layoutOf(newest).length === 0) throw new BrokerFlowError('conflict', 'Nothing is filled in yet');
      await updateVersion(db, newest.id, { confirmedAt: now() });
      return get(id);
    },
    setRemoved: async (id, at) => {
      await known(db, id);
      await setTemplateRemoved(db, id, at);
      return get(id);
    },
  };
}

/** Stores a new form or the next version of one. @returns its id */
async function addForm(parts: LibraryParts, form: HandedForm): Promise<string> {
  const { db } = parts;
  const former = form.templateId === null ? null : await known(db, form.templateId);
  if (former === null && (await countTemplates(db)) >= MOST_FORM_TEMPLATES)
    throw new BrokerFlowError('invalid-input', 'No more forms can be added');
  const made = await readAndStore(parts, form, former);
  await db.transaction().execute(async (trx) => {
    if (former === null) await addTemplate(trx, made.template);
    await addVersion(trx, made.version);
  });
  return made.template.id;
}

async function save(db: Database, id: string, draft: TemplateDraft): Promise<void> {
  await known(db, id);
  if (draft.insurerId !== null && !(await findInsurer(db, draft.insurerId)))
    throw new BrokerFlowError('not-found', 'No such insurer');
  await saveTemplate(db, id, draft);
}

async function known(db: Database, id: string): Promise<StoredTemplate> {
  const template = await findTemplate(db, id);
  if (!template) throw new BrokerFlowError('not-found', 'No such form');
  return template;
}

async function newestOf(db: Database, id: string): Promise<StoredVersion> {
  const [newest] = await versionsOf(db, id);
  if (!newest) throw new BrokerFlowError('not-found', 'No such form');
  return newest;
}

async function readAndStore(
  { db, store, pool, fontFile, now }: LibraryParts,
  { path, password }: HandedForm,
  former: StoredTemplate | null,
) {
  const folder = await mkdtemp(join(tmpdir(), 'brokerflow-form-'));
  try {
    const target = join(folder, 'fillable.pdf');
    const file = await pool.read({ path, password, fontFile, target });
    const original = await store.add(path);
    const fillable = await store.add(target);
    const filename = shorten(singleLine(basename(path)), 200);
    const template = former ?? (await newTemplate(db, file, filename, now()));
    const versions = former ? await versionsOf(db, former.id) : [];
    const mapped = await mapFile(db, file, template);
    const version: StoredVersion = {
      id: randomUUID(),
      template_id: template.id,
      version: (versions[0]?.version ?? 0) + 1,
      filename,
      sha256: original.sha256,
      fillable_sha256: fillable.sha256,
      kind: file.boxes.length > 0 ? 'fields' : 'placed',
      notices: JSON.stringify(file.notices),
      page_sizes: JSON.stringify(file.pageSizes),
      ...carriedOver(mapped, versions[0], file.pageSizes.length),
      confirmed_at: null,
      created_at: now().toISOString(),
    };
    return { template, version };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const pagesOf = ({ pageSizes, words }: FormFile): FormPage[] =>
  pageSizes.map((size, index) => ({ ...size, words: words[index] ?? [] }));

async function newTemplate(
  db: Database,
  file: FormFile,
  filename: string,
  now: Date,
): Promise<StoredTemplate> {
  const pages = pagesOf(file);
  return {
    id: randomUUID(),
    title: titleOf(filename),
    insurer_id: guessInsurer(pages, await listInsurers(db)),
    category: guessCategory(pages),
    language: guessLanguage(pages),
    active: 1,
    created_at: now.toISOString(),
    removed_at: null,
  };
}

async function mapFile(db: Database, file: FormFile, { category }: StoredTemplate) {
  const all = await loadCustomFields(db);
  const customFields = all.filter(
    (own) => own.category === null || category === null || own.category === category,
  );
  return mapBoxes({ boxes: file.boxes, pages: pagesOf(file), category, customFields });
}

/** What the clerk said of boxes that are still there, and the texts placed on pages that are still there. */
function carriedOver(
  { layout, mapping }: { readonly layout: readonly FormBox[]; readonly mapping: TemplateMapping },
  former: StoredVersion | undefined,
  pages: number,
): Pick<StoredVersion, 'layout' | 'mapping'> {
  const placed = former
    ? layoutOf(former).filter(
        ({ drawn, places }) => drawn !== null && places.every(({ page }) => page <= pages),
      )
    : [];
  const whole = [...layout, ...placed];
  const names = new Set(whole.map(({ name }) => name));
  const said = Object.entries(former ? mappingOf(former) : {}).filter(
    ([name, { source }]) => source === 'clerk' && names.has(name),
  );
  return {
    layout: JSON.stringify(whole),
    mapping: JSON.stringify({ ...mapping, ...Object.fromEntries(said) }),
  };
}
