import { contestedCustom, missingCustom } from '../core/custom-doubts.ts';
import { itemTotals, totalOfFields } from '../core/item-totals.ts';
import { missingData } from '../core/required-data.ts';
import { reviewReason } from '../core/review-reason.ts';
import { rowDoubts } from '../core/row-doubts.ts';
import { unconfirmedFields } from '../core/unconfirmed-fields.ts';
import type { BrokerFlowError } from '../core/errors.ts';
import { loadContestedFields } from '../data/repositories/contested-fields.ts';
import { alikeClientNames } from '../data/repositories/client-questions.ts';
import { loadCustomValues } from '../data/repositories/custom-values.ts';
import { loadFields } from '../data/repositories/fields.ts';
import { addHistory } from '../data/repositories/history.ts';
import { findOpinion } from '../data/repositories/model-opinions.ts';
import { loadRequestPageSummaries, partsOfRequest } from '../data/repositories/request-parts.ts';
import { loadItems, loadStatedTotals } from '../data/repositories/risk-items.ts';
import type { Database } from '../data/open-database.ts';
import { updateRequest, type StoredRequest } from '../data/repositories/requests.ts';
import type { RunsTable } from '../data/tables/run-tables.ts';
import { byName, loadSubject, type JobEnvironment } from './job.ts';
import { messageReason } from './raise-message.ts';
import type { FieldName } from '../../src-preload/contract/vocabulary.ts';
import { valuesOf } from '../core/field-format.ts';

/** Ends the way of a request: ready, or to review with the reason. Returns which. */
export async function settle(
  requestId: string,
  { db, settings, now }: JobEnvironment,
): Promise<Exclude<RunsTable['outcome'], 'failed'>> {
  return db.transaction().execute(async (trx) => {
    const { request } = await loadSubject(trx, requestId);
    const review =
      (await findReview(trx, request, settings().review.confidenceThreshold)) ??
      (await messageReason(trx, requestId));
    const status = review ? 'review' : 'ready';
    const change = { status, reason: review?.reason ?? null, reason_detail: review?.detail ?? null } as const;
    await updateRequest(trx, requestId, { ...change, ...releaseOf(request.source) }, now());
    await addHistory(trx, requestId, { actor: 'engine', event: 'finished', detail: { status } }, now());
    return status;
  });
}

/** Why a human must look at a request as it is stored now; null when nothing speaks against "ready". */
async function findReview(
  trx: Database,
  request: StoredRequest,
  threshold: number,
): Promise<ReturnType<typeof reviewReason>> {
  if (request.accepted_at) return null;
  const fields = await loadFields(trx, request.id);
  const category = request.category ?? 'Altro';
  const own = await loadCustomValues(trx, request.id, category);
  const contested = (await loadContestedFields(trx, request.id)).map(({ name }) => name);
  const opinion = await findOpinion(trx, request.id);
  return reviewReason({
    category,
    confidence: request.confidence ?? 0,
    classifier: request.classifier ?? 'local',
    matters: request.matters,
    threshold,
    pages: await loadRequestPageSummaries(trx, request.id),
    unread: (await partsOfRequest(trx, request.id)).flatMap(({ problem, filename }) =>
      problem !== null && filename !== null ? [filename] : [],
    ),
    fields,
    contested: [...contested, ...(await contradictedByRows(trx, request, fields)), ...contestedCustom(own)],
    missing: [...missingData(category, valuesOf(byName(fields))), ...missingCustom(own)],
    advised: opinion?.category ?? null,
    unconfirmed: unconfirmedFields(fields, opinion),
    alikeClients: await alikeClientNames(trx, request.client_id),
  });
}

/** Data that the rows of a request contradict. */
async function contradictedByRows(
  trx: Database,
  { id, category }: StoredRequest,
  fields: Awaited<ReturnType<typeof loadFields>>,
): Promise<readonly FieldName[]> {
  const items = await loadItems(trx, id);
  const below = (await loadStatedTotals(trx, id)).map((total) => [total.kind, total] as const);
  const stated = new Map([...totalOfFields(byName(fields), category), ...below]);
  return rowDoubts(items, itemTotals(items, stated), fields);
}

/**
 * A question about its client was answered or asked: a settled request that had no graver reason is ready
 * now, or wants a human now. Returns whether it changed.
 */
export async function settleClient(
  trx: Database,
  request: StoredRequest,
  { settings, now }: Pick<JobEnvironment, 'settings' | 'now'>,
): Promise<boolean> {
  const { status, reason } = request;
  const concerned = status === 'ready' || (status === 'review' && reason === 'unsure-client');
  if (!concerned) return false;
  const review = await findReview(trx, request, settings().review.confidenceThreshold);
  const wanted = review?.reason ?? null;
  if (wanted === reason || (status === 'ready' && wanted !== 'unsure-client')) return false;
  const next = review ? 'review' : 'ready';
  const change = { status: next, reason: wanted, reason_detail: review?.detail ?? null } as const;
  await updateRequest(trx, request.id, change, now());
  return true;
}

/** What only the first pages spoke for is not what a request that was never read to its end is about. */
const WITHOUT_CATEGORY = {
  category: null,
  confidence: null,
  classifier: null,
  probabilities: '{}',
  reasons: '[]',
} as const;

/** Ends the way of a request that cannot be processed, with the code a clerk is told about. */
export async function settleFailed(
  requestId: string,
  error: BrokerFlowError,
  { db, now }: Pick<JobEnvironment, 'db' | 'now'>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const request = await trx
      .selectFrom('requests')
      .select(['source', 'page_count', 'classifier'])
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow();
    const change = { status: 'failed', reason: error.code, reason_detail: error.message } as const;
    const provisional = request.page_count === null && request.classifier !== 'clerk';
    await updateRequest(
      trx,
      requestId,
      { ...change, ...(provisional ? WITHOUT_CATEGORY : {}), ...releaseOf(request.source) },
      now(),
    );
    await addHistory(
      trx,
      requestId,
      { actor: 'engine', event: 'failed', detail: { reason: error.code } },
      now(),
    );
  });
}

/** The original of a watched file is released by the watcher, once it was moved. */
function releaseOf(source: string): { source_released?: number } {
  return source === 'watch' ? {} : { source_released: 1 };
}
