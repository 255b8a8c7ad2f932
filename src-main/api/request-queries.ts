import { WORKING_STATUSES, type Category, type FieldName } from '../../src-preload/contract/vocabulary.ts';
import type { ContestedField, Field, RequestDetail } from '../../src-preload/contract/requests.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { Database } from '../data/open-database.ts';
import { itemTotals, totalOfFields } from '../core/item-totals.ts';
import { platesWithoutRow } from '../core/plates-in-step.ts';
import { missingData } from '../core/required-data.ts';
import { loadPageSummaries, type StoredDocument, ignoredContent } from '../data/repositories/documents.ts';
import { loadContestedFields } from '../data/repositories/contested-fields.ts';
import { loadCustomValues } from '../data/repositories/custom-values.ts';
import { loadFields } from '../data/repositories/fields.ts';
import { loadItems, loadStatedTotals } from '../data/repositories/risk-items.ts';
import { loadHistory } from '../data/repositories/history.ts';
import { loadRequestMessages } from '../data/repositories/request-messages.ts';
import { findOpinion } from '../data/repositories/model-opinions.ts';
import { draftsOfRequest, draftSummary, formsOfRequest, formSummary } from '../data/repositories/outputs.ts';
import {
  partsOfRequest,
  readPartsOfRequest,
  renumbered,
  type PlacedPart,
  type RequestPart,
} from '../data/repositories/request-parts.ts';
import { insurersThatAnswered } from '../data/repositories/answered-insurers.ts';
import { chosenInsurers, insurersOfRequest } from '../data/repositories/insurers.ts';
import { areDraftsStale } from '../data/repositories/stale-drafts.ts';
import { listRequests } from '../data/repositories/request-list.ts';
import { findRequest, unfinishedRequests, type StoredRequest } from '../data/repositories/requests.ts';
import { byName } from '../pipeline/job.ts';
import { valuesOf } from '../core/field-format.ts';
import type { Handlers } from './handlers.ts';
import { loadCounts, probabilitiesOf, reasonsOf, toRow, toRows } from './request-rows.ts';
import type { Services } from './services.ts';

/** Reading the inbox and a request. */
export function requestQueries(
  services: Services,
): Handlers<'requests.list' | 'requests.counts' | 'requests.working' | 'requests.get'> {
  const { db, queue, countRequests } = services;
  return {
    'requests.list': async (query) => {
      const { total, rows } = await listRequests(db, query, countRequests);
      return { total, rows: await toRows(db, rows, queue) };
    },
    'requests.counts': () => loadCounts(db, queue),
    'requests.working': async () => ({
      rows: await toRows(db, (await unfinishedRequests(db)).slice(0, SHOWN_WORKING), queue),
    }),
    'requests.get': ({ id }) => loadDetail(services, id),
  };
}

/** More than a person can follow; the counts say how many there are. */
const SHOWN_WORKING = 200;

/** Everything the request screen shows. @throws BrokerFlowError `not-found`. */
export async function loadDetail({ db, queue }: Services, id: string): Promise<RequestDetail> {
  const request = await findRequest(db, id);
  if (!request) throw new BrokerFlowError('not-found', 'No such request');
  const [given, ...others] = await partsOfRequest(db, id);
  const read = await readPartsOfRequest(db, id);
  const fields = await loadFields(db, id);
  const contested = await loadContestedFields(db, id);
  const working = WORKING_STATUSES.some((status) => status === request.status);
  const known = request.category !== null && !working;
  return {
    ...(await toRow(db, request, queue)),
    reasonDetail: request.reason_detail,
    probabilities: probabilitiesOf(request),
    reasons: reasonsOf(request),
    matters: request.matters,
    opinion: await findOpinion(db, id),
    document: given ? await documentSummary(db, request.filename, given) : null,
    documents: await Promise.all(read.map((part) => readDocument(db, request.filename, part))),
    kept: others.filter((part) => part.role !== 'read').map(keptDocument),
    fields,
    ...(await loadRows(db, request, fields)),
    contested,
    customFields: known && request.category ? await loadCustomValues(db, id, request.category) : [],
    missing: known && request.category ? missingFrom(request.category, fields, contested) : [],
    forms: (await formsOfRequest(db, id)).map(formSummary),
    ...(await loadDrafts(db, request)),
    messages: await loadRequestMessages(db, id),
    history: await loadHistory(db, id),
  };
}

/** Required data that nobody gave. What the document gives in several ways is not missing: it is to be chosen. */
function missingFrom(
  category: Category,
  fields: readonly Field[],
  contested: readonly ContestedField[],
): FieldName[] {
  const missing = missingData(category, valuesOf(byName(fields)));
  return missing.filter((name) => contested.every((field) => field.name !== name));
}

/** The drafts, whom the request is put to now, and whether the drafts still say so. */
async function loadDrafts(
  db: Database,
  { id, category }: StoredRequest,
): Promise<Pick<RequestDetail, 'drafts' | 'insurers' | 'draftsStale'>> {
  const drafts = await draftsOfRequest(db, id);
  // Nobody quotes what is no line of business, whomever the clerk chose before it was found to be none.
  const asked = category === null || category === 'Altro' ? [] : await insurersOfRequest(db, id, category);
  const chosen = (await chosenInsurers(db, id)) !== null;
  return {
    drafts: drafts.map(draftSummary),
    insurers: {
      asked: asked.map(({ id: insurerId, name }) => ({ id: insurerId, name })),
      chosen,
      answered: await insurersThatAnswered(db, id),
    },
    draftsStale: category !== null && (await areDraftsStale(db, category, drafts, asked)),
  };
}

/** The rows of a request with what they add up to. A total below a table speaks before the data of the request. */
async function loadRows(
  db: Database,
  { id, category }: StoredRequest,
  fields: readonly Field[],
): Promise<Pick<RequestDetail, 'items' | 'itemTotals' | 'platesWithoutRow'>> {
  const items = (await loadItems(db, id)).map(({ id: itemId, kind, cells }) => ({ id: itemId, kind, cells }));
  const below = (await loadStatedTotals(db, id)).map((total) => [total.kind, total] as const);
  const stated = new Map([...totalOfFields(byName(fields), category), ...below]);
  const plates = byName(fields).plates?.value ?? [];
  const vehicles = items.filter(({ kind }) => kind === 'vehicle');
  return {
    items,
    itemTotals: [...itemTotals(items, stated)],
    platesWithoutRow: vehicles.length === 0 ? [] : [...platesWithoutRow(plates, vehicles)],
  };
}

async function readDocument(db: Database, filename: string, part: PlacedPart) {
  const { pages, ...summary } = await documentSummary(db, part.filename ?? filename, part);
  return { ...summary, firstPage: part.firstPage, pages: renumbered(pages, part.firstPage) };
}

function keptDocument({ id, filename, media_type: mediaType, size_bytes: sizeBytes, problem }: RequestPart) {
  return {
    id,
    filename: filename ?? id,
    mediaType: mediaType ?? 'application/octet-stream',
    sizeBytes,
    problem,
  };
}

async function documentSummary(db: Database, filename: string, document: StoredDocument) {
  return {
    id: document.id,
    filename,
    mediaType: document.media_type ?? 'application/octet-stream',
    sizeBytes: document.size_bytes,
    sha256: document.sha256,
    viewer: viewerOf(document.media_type),
    pages: await loadPageSummaries(db, document.id),
    ignored: ignoredContent(document),
  };
}

/** What the window can show by itself; a TIFF it cannot. */
function viewerOf(mediaType: string | null): 'pdf' | 'image' | null {
  if (mediaType === 'application/pdf') return 'pdf';
  return mediaType === 'image/png' || mediaType === 'image/jpeg' ? 'image' : null;
}
