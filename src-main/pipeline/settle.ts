import { missingData } from '../core/required-data.ts';
import { reviewReason } from '../core/review-reason.ts';
import type { BrokerFlowError } from '../core/errors.ts';
import { loadContestedFields } from '../data/repositories/contested-fields.ts';
import { alikeClientNames } from '../data/repositories/client-questions.ts';
import { loadFields } from '../data/repositories/fields.ts';
import { addHistory } from '../data/repositories/history.ts';
import { loadRequestPageSummaries, partsOfRequest } from '../data/repositories/request-parts.ts';
import { updateRequest } from '../data/repositories/requests.ts';
import type { RunsTable } from '../data/schema.ts';
import { byName, loadSubject, type JobEnvironment } from './job.ts';
import { valuesOf } from '../core/field-format.ts';

/** Ends the way of a request: ready, or to review with the reason. Returns which. */
export async function settle(
  requestId: string,
  { db, settings, now }: JobEnvironment,
): Promise<Exclude<RunsTable['outcome'], 'failed'>> {
  return db.transaction().execute(async (trx) => {
    const { request } = await loadSubject(trx, requestId);
    const fields = await loadFields(trx, requestId);
    const category = request.category ?? 'Altro';
    const review = request.accepted_at
      ? null
      : reviewReason({
          category,
          confidence: request.confidence ?? 0,
          classifier: request.classifier ?? 'local',
          matters: request.matters,
          threshold: settings().review.confidenceThreshold,
          pages: await loadRequestPageSummaries(trx, requestId),
          unread: (await partsOfRequest(trx, requestId)).flatMap(({ problem, filename }) =>
            problem !== null && filename !== null ? [filename] : [],
          ),
          fields,
          contested: (await loadContestedFields(trx, requestId)).map(({ name }) => name),
          missing: missingData(category, valuesOf(byName(fields))),
          alikeClients: await alikeClientNames(trx, request.client_id),
        });
    const status = review ? 'review' : 'ready';
    const change = { status, reason: review?.reason ?? null, reason_detail: review?.detail ?? null } as const;
    await updateRequest(trx, requestId, { ...change, ...releaseOf(request.source) }, now());
    await addHistory(trx, requestId, { actor: 'engine', event: 'finished', detail: { status } }, now());
    return status;
  });
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
