import type { LeftReason, UndoOutcome } from '../../src-preload/contract/review.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { Database } from '../data/open-database.ts';
import {
  bulkChanges,
  deleteBulkChange,
  deleteEmptyBulkAction,
  type FormerState,
} from '../data/repositories/bulk-actions.ts';
import { lastCorrection } from '../data/repositories/corrections.ts';
import { findRequest, type StoredRequest } from '../data/repositories/requests.ts';
import { compileLater, shortWorkEnded } from './bulk-action.ts';
import { archiveRequest, deedOf, reopenRequest, restoreRequest, type Deed } from './request-changes.ts';
import { isBusy } from './request-commands.ts';
import { revertCorrection } from './request-corrections.ts';
import type { Services } from './services.ts';

/**
 * Takes back an action on many requests, request by request: killed half way, the rest can still be taken back. One
 * that something else was done to since stays as it is; one in work can be asked for again.
 * @throws BrokerFlowError `conflict` when nothing of the action is left to take back.
 */
export async function undoBulk(services: Services, token: string): Promise<UndoOutcome> {
  const changes = await bulkChanges(services.db, token);
  if (changes.length === 0) throw new BrokerFlowError('conflict', 'There is nothing left to take back');
  const done: string[] = [];
  const left: { id: string; reason: LeftReason }[] = [];
  for (const { requestId: id, former } of changes) {
    const reason = await services.inTurn(id, () => undoOne(services, token, id, former));
    if (reason === null) done.push(id);
    else left.push({ id, reason });
  }
  await deleteEmptyBulkAction(services.db, token);
  return { done, left };
}

/** Null when it was taken back. */
async function undoOne(
  services: Services,
  token: string,
  id: string,
  former: FormerState,
): Promise<LeftReason | null> {
  const { db } = services;
  await shortWorkEnded(services, id);
  const request = await findRequest(db, id);
  if (!request) return 'gone';
  if (isBusy(services, request)) return 'working';
  const undone = await db.transaction().execute(async (trx) => {
    await deleteBulkChange(trx, token, id);
    return takeBack(trx, request, former, deedOf(services));
  });
  if (!undone) return 'changed';
  services.requestChanged(id);
  if (former.kind === 'category') compileLater(services, id);
  return null;
}

/** Puts the request back as it stood; false when it no longer stands as the action left it. */
async function takeBack(
  trx: Database,
  request: StoredRequest,
  former: FormerState,
  deed: Deed,
): Promise<boolean> {
  switch (former.kind) {
    case 'accept':
      if (request.status !== 'ready' || request.accepted_at !== former.acceptedAt) return false;
      await reopenRequest(trx, request, former, deed);
      return true;
    case 'archive':
      if (request.status !== 'archived') return false;
      await restoreRequest(trx, request, deed);
      return true;
    case 'restore':
      if (request.status !== former.status) return false;
      await archiveRequest(trx, request, deed);
      return true;
    case 'category': {
      const correction = await lastCorrection(trx, request.id);
      if (correction?.id !== former.correction || request.status === 'archived') return false;
      await revertCorrection(trx, correction, deed);
      return true;
    }
  }
}
