import * as z from 'zod';
import type { Counts, RequestRow } from '../../src-preload/contract/requests.ts';
import { categorySchema } from '../../src-preload/contract/requests.ts';
import { REQUEST_STATUSES } from '../../src-preload/contract/vocabulary.ts';
import type { Database } from '../data/open-database.ts';
import { countForms } from '../data/repositories/outputs.ts';
import { countByStatus, type StoredRequest } from '../data/repositories/requests.ts';
import type { WorkQueue } from '../pipeline/work-queue.ts';

const probabilitiesSchema = z.partialRecord(categorySchema, z.number());

/** A stored request as an inbox row, with its live progress. */
export function toRow(stored: StoredRequest, queue: Pick<WorkQueue, 'progressOf'>): RequestRow {
  return {
    id: stored.id,
    status: stored.status,
    reason: stored.reason,
    filename: stored.filename,
    source: stored.source,
    category: stored.category,
    confidence: stored.confidence,
    classifier: stored.classifier,
    clientName: stored.client_name,
    amountEur: stored.amount_eur,
    effectiveDate: stored.effective_date,
    replyBy: stored.reply_by,
    formCount: stored.form_count,
    pageCount: stored.page_count,
    duplicateOf: stored.duplicate_of,
    progress: queue.progressOf(stored.id),
    createdAt: stored.created_at,
    updatedAt: stored.updated_at,
  };
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
