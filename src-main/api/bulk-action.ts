import { randomUUID } from 'node:crypto';
import type { BulkAction, BulkOutcome, LeftReason } from '../../src-preload/contract/review.ts';
import type { RequestStatus } from '../../src-preload/contract/vocabulary.ts';
import type { Database } from '../data/open-database.ts';
import {
  addBulkAction,
  addBulkChange,
  deleteEmptyBulkAction,
  type FormerState,
} from '../data/repositories/bulk-actions.ts';
import { findRequest, type StoredRequest } from '../data/repositories/requests.ts';
import { undoableSince } from './bulk-window.ts';
import {
  acceptRequest,
  archiveRequest,
  canAccept,
  deedOf,
  restoreRequest,
  type Deed,
} from './request-changes.ts';
import { isBusy } from './request-commands.ts';
import { canCorrect, correctCategoryIn } from './request-corrections.ts';
import type { Services } from './services.ts';

/**
 * Does one thing to each request, in a transaction of its own together with what is needed to take it back: killed
 * half way, what was done stands and can be undone. A request that cannot be changed now is left and named.
 */
export async function applyToMany(
  services: Services,
  action: BulkAction,
  ids: readonly string[],
): Promise<BulkOutcome> {
  const bulkId = randomUUID();
  const now = services.now();
  await addBulkAction(services.db, { id: bulkId, action }, now, undoableSince(now));
  const done: string[] = [];
  const left: { id: string; reason: LeftReason }[] = [];
  for (const id of ids) {
    const reason = await services.inTurn(id, () => applyToOne(services, bulkId, action, id));
    if (reason === null) done.push(id);
    else left.push({ id, reason });
  }
  if (done.length === 0) await deleteEmptyBulkAction(services.db, bulkId);
  return { done, left, undo: done.length > 0 ? bulkId : null };
}

/** Null when it was done. */
async function applyToOne(
  services: Services,
  bulkId: string,
  action: BulkAction,
  id: string,
): Promise<LeftReason | null> {
  await shortWorkEnded(services, id);
  const request = await findRequest(services.db, id);
  if (!request) return 'gone';
  if (isBusy(services, request)) return 'working';
  if (!suits(action, request)) return 'unsuited';
  await services.db.transaction().execute(async (trx) => {
    await addBulkChange(trx, bulkId, id, await change(trx, action, request, deedOf(services)));
  });
  services.requestChanged(id);
  if (action.kind === 'category') compileLater(services, id);
  return null;
}

function suits(action: BulkAction, request: StoredRequest): boolean {
  switch (action.kind) {
    case 'accept':
      return canAccept(request);
    case 'archive':
      return request.status !== 'archived';
    case 'restore':
      return request.status === 'archived' && request.archived_from !== null;
    case 'category':
      return canCorrect(request) && !(request.category === action.category && request.classifier === 'clerk');
  }
}

/** Changes the request; how it stood. */
async function change(
  trx: Database,
  action: BulkAction,
  request: StoredRequest,
  deed: Deed,
): Promise<FormerState> {
  switch (action.kind) {
    case 'accept':
      await acceptRequest(trx, request, deed);
      return {
        kind: 'accept',
        reason: request.reason,
        reasonDetail: request.reason_detail,
        acceptedAt: deed.now.toISOString(),
      };
    case 'archive':
      await archiveRequest(trx, request, deed);
      return { kind: 'archive' };
    case 'restore':
      await restoreRequest(trx, request, deed);
      return { kind: 'restore', status: request.archived_from ?? request.status };
    case 'category':
      return { kind: 'category', correction: await correctCategoryIn(trx, request, action.category, deed) };
  }
}

/** What follows a correction: it is short, and the clerk goes on at once. */
const COMPILING: ReadonlySet<RequestStatus> = new Set(['extracting', 'compiling']);

/** Resolves when the forms of a corrected request are made; at once for one that is at rest, or read. */
export async function shortWorkEnded({ db, queue }: Services, id: string): Promise<void> {
  if (!queue.isWorking(id)) return;
  const request = await findRequest(db, id);
  if (request && COMPILING.has(request.status)) await queue.add(id, { priority: 'now' });
}

/** Forms and drafts are made anew without the caller waiting; a killed process goes on with it at its next start. */
export function compileLater(services: Services, id: string): void {
  void services.queue.add(id, { priority: 'soon' }).then(() => services.publish('request.outcome', { id }));
}
