import * as z from 'zod';
import type { CategoryReason, Counts, RequestRow } from '../../src-preload/contract/requests.ts';
import { categoryReasonSchema, categorySchema } from '../../src-preload/contract/requests.ts';
import { REQUEST_STATUSES, type SentState } from '../../src-preload/contract/vocabulary.ts';
import type { Database } from '../data/open-database.ts';
import { countForms } from '../data/repositories/outputs.ts';
import {
  countByStatus,
  findRequest,
  findRequests,
  type StoredRequest,
} from '../data/repositories/requests.ts';
import { sentStatesOf } from '../data/repositories/sent-states.ts';
import type { WorkQueue } from '../pipeline/work-queue.ts';

const reasonsSchema = z.array(categoryReasonSchema);
const probabilitiesSchema = z.partialRecord(categorySchema, z.number());

type Progresses = Pick<WorkQueue, 'progressOf'>;

/** Stored requests as inbox rows, in the same order, with their live progress. */
export async function toRows(
  db: Database,
  stored: readonly StoredRequest[],
  queue: Progresses,
): Promise<RequestRow[]> {
  const originals = stored.flatMap((request) => request.duplicate_of ?? []);
  const firsts = new Map((await findRequests(db, originals)).map((first) => [first.id, first]));
  const sent = await sentStatesOf(
    db,
    stored.map(({ id }) => id),
  );
  return stored.map((request) => {
    const beside = { first: firsts.get(request.duplicate_of ?? ''), sentState: sent.get(request.id) };
    return rowOf(request, beside, queue);
  });
}

/** One stored request as an inbox row. */
export async function toRow(db: Database, stored: StoredRequest, queue: Progresses): Promise<RequestRow> {
  const first = stored.duplicate_of === null ? undefined : await findRequest(db, stored.duplicate_of);
  const sentState = (await sentStatesOf(db, [stored.id])).get(stored.id);
  return rowOf(stored, { first, sentState }, queue);
}

/** What is known of a request from elsewhere. */
interface Beside {
  readonly first: StoredRequest | undefined;
  readonly sentState: SentState | undefined;
}

function rowOf(stored: StoredRequest, { first, sentState }: Beside, queue: Progresses): RequestRow {
  return {
    id: stored.id,
    status: stored.status,
    reason: stored.reason,
    filename: stored.filename,
    source: stored.source,
    category: stored.category,
    confidence: stored.confidence,
    classifier: stored.classifier,
    clientId: stored.client_id,
    clientName: stored.client_name,
    amountEur: stored.amount_eur,
    effectiveDate: stored.effective_date,
    replyBy: stored.reply_by,
    formCount: stored.form_count,
    sentState: sentState ?? 'none',
    pageCount: stored.page_count,
    duplicateOf: stored.duplicate_of,
    first: first ? { clientName: first.client_name, category: first.category } : null,
    progress: queue.progressOf(stored.id),
    createdAt: stored.created_at,
    updatedAt: stored.updated_at,
  };
}

/** Why the engine thought what it did; empty for a request decided by an older version. */
export function reasonsOf(stored: StoredRequest): CategoryReason[] {
  return reasonsSchema.parse(JSON.parse(stored.reasons));
}

export function probabilitiesOf(stored: StoredRequest) {
  return probabilitiesSchema.parse(JSON.parse(stored.probabilities));
}

/** The counts of the sidebar and the work indicator. */
export async function loadCounts(db: Database, queue: Pick<WorkQueue, 'length'>): Promise<Counts> {
  const counted = await countByStatus(db);
  const byStatus = Object.fromEntries(REQUEST_STATUSES.map((status) => [status, counted[status] ?? 0]));
  return {
    byStatus: byStatus as Counts['byStatus'],
    working: queue.length(),
    forms: await countForms(db),
  };
}
