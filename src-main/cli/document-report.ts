import type { CustomField } from '../../src-preload/contract/custom-fields.ts';
import type { Field } from '../../src-preload/contract/requests.ts';
import type { RiskItem } from '../../src-preload/contract/risk-items.ts';
import { CLASSIFIERS, type Stage } from '../../src-preload/contract/vocabulary.ts';
import { reasonSentence } from '../core/error-messages.ts';
import { ERROR_CODES, type ErrorCode } from '../../src-preload/contract/errors.ts';
import { documentText } from '../core/document-text.ts';
import { documentOfRequest } from '../data/repositories/documents.ts';
import { loadCustomValues } from '../data/repositories/custom-values.ts';
import { loadFields } from '../data/repositories/fields.ts';
import { lastRun } from '../data/repositories/runs.ts';
import { draftsOfRequest, draftSummary, formsOfRequest } from '../data/repositories/outputs.ts';
import { loadRequestPages } from '../data/repositories/request-parts.ts';
import { loadItems } from '../data/repositories/risk-items.ts';
import { findRequest, type StoredRequest } from '../data/repositories/requests.ts';
import type { Engine } from '../engine/create-engine.ts';

/** One line of the headless output: a document and everything found and made of it. Kept stable. */
export type DocumentReport = Awaited<ReturnType<typeof reportDocument>>;

type ReportStatus = 'ready' | 'review' | 'duplicate' | 'failed';

/**
 * Gathers what the engine stored for a settled request.
 * @param file the path as it was given
 * @param duplicate the file's bytes were known: what was found for the first request is reported
 */
export async function reportDocument(engine: Engine, file: string, requestId: string, duplicate: boolean) {
  const request = await requireRequest(engine, requestId);
  const subject =
    duplicate && request.duplicate_of ? await requireRequest(engine, request.duplicate_of) : request;
  const document = await documentOfRequest(engine.db, request.id);
  const pages = await loadRequestPages(engine.db, subject.id);
  const fields = await loadFields(engine.db, subject.id);
  const status = statusOf(request, duplicate);
  return {
    file,
    documentId: document?.id ?? null,
    requestId: request.id,
    sha256: document?.sha256 ?? null,
    status,
    pages: pages.map(({ page, source, confidence }) => ({ page, source, confidence })),
    text: documentText({ pages }),
    category: subject.category,
    confidence: subject.confidence,
    classifier: CLASSIFIERS.find((known) => known === subject.classifier) ?? null,
    fields: Object.fromEntries(fields.map((field) => [field.name, fieldReport(field)])),
    items: (await loadItems(engine.db, subject.id)).map(itemReport),
    customFields: await customReport(engine, subject),
    forms: await formPaths(engine, subject.id),
    email: await emailReport(engine, subject.id),
    timings: await timings(engine, request.id),
    reason: status === 'review' ? request.reason : null,
    error: errorOf(request, status),
  };
}

async function requireRequest(engine: Engine, id: string): Promise<StoredRequest> {
  const request = await findRequest(engine.db, id);
  if (!request) throw new Error(`Request ${id} vanished`);
  return request;
}

function statusOf(request: StoredRequest, duplicate: boolean): ReportStatus {
  if (duplicate) return 'duplicate';
  return request.status === 'ready' || request.status === 'review' ? request.status : 'failed';
}

/** A list keeps one piece of evidence an entry; any other value carries its own. */
function fieldReport(field: Field) {
  const { value, confidence, valid, evidence } = field;
  if (Array.isArray(value)) return { value, confidence, valid, evidence };
  const [place] = evidence;
  return {
    value,
    raw: place?.raw ?? null,
    page: place?.page ?? null,
    box: place?.box ?? null,
    confidence,
    valid,
  };
}

/** A row, each cell with its own evidence. */
function itemReport({ kind, cells }: RiskItem) {
  const reported = Object.entries(cells).map(([column, { value, confidence, evidence }]) => {
    const { raw = null, page = null, box = null } = evidence ?? {};
    return [column, { value, raw, page, box, confidence }] as const;
  });
  return { kind, cells: Object.fromEntries(reported) };
}

/** The office's own data that were found, by the names the office gave them. */
async function customReport({ db }: Engine, { id, category }: StoredRequest) {
  const own = category === null ? [] : await loadCustomValues(db, id, category);
  return Object.fromEntries(own.flatMap((field) => customEntry(field)));
}

function customEntry({ definition, found }: CustomField) {
  if (found === null) return [];
  const [place] = found.evidence;
  const { value, confidence } = found;
  const { raw = null, page = null, box = null } = place ?? {};
  return [[definition.name, { type: definition.type, value, raw, page, box, confidence }] as const];
}

async function formPaths(engine: Engine, requestId: string): Promise<string[]> {
  const forms = await formsOfRequest(engine.db, requestId);
  return Promise.all(forms.map(async (form) => (await engine.file('form', form.id)).path));
}

/** The draft to the insurer; where there is none, the one to the client. */
async function emailReport(engine: Engine, requestId: string) {
  const drafts = await draftsOfRequest(engine.db, requestId);
  const draft = drafts.find((one) => one.kind === 'insurer') ?? drafts[0];
  if (!draft) return null;
  const { to, subject } = draftSummary(draft);
  return { path: (await engine.file('draft', draft.id)).path, to, subject };
}

async function timings(engine: Engine, requestId: string) {
  const run = await lastRun(engine.db, requestId);
  const stage = (name: Stage) => rounded(run?.stages[name] ?? 0);
  return {
    intakeMs: stage('intake'),
    textMs: stage('text'),
    classifyMs: stage('classify'),
    fieldsMs: stage('fields'),
    formsMs: stage('forms'),
    emailMs: stage('email'),
    totalMs: rounded(run?.totalMs ?? 0),
  };
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

function errorOf(request: StoredRequest, status: ReportStatus): { code: ErrorCode; message: string } | null {
  if (status !== 'failed') return null;
  const code = ERROR_CODES.find((known) => known === request.reason) ?? 'internal';
  return { code, message: reasonSentence(code) };
}
