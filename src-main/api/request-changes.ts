import type { ReasonCode } from '../../src-preload/contract/errors.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { Database } from '../data/open-database.ts';
import { addHistory } from '../data/repositories/history.ts';
import { markMessagesSeen } from '../data/repositories/request-messages.ts';
import { updateRequest, type StoredRequest } from '../data/repositories/requests.ts';
import type { Services } from './services.ts';

/** Who does something, and when. */
export interface Deed {
  /** The user of this machine; null where the system names none. */
  readonly who: string | null;
  readonly now: Date;
}

/** What the clerk does at this moment. */
export function deedOf({ clerk, now }: Pick<Services, 'clerk' | 'now'>): Deed {
  return { who: clerk, now: now() };
}

/** Whether a request can be called right as it is: nothing was read of an unread duplicate. */
export function canAccept({ status, category }: StoredRequest): boolean {
  return status === 'review' && category !== null;
}

/** Calls a request in review right as it is. Call in a transaction, as all of these. */
export async function acceptRequest(trx: Database, request: StoredRequest, deed: Deed): Promise<void> {
  const { who, now } = deed;
  const accepted = {
    status: 'ready',
    reason: null,
    reason_detail: null,
    accepted_at: now.toISOString(),
  } as const;
  await updateRequest(trx, request.id, accepted, now);
  await markMessagesSeen(trx, request.id, now);
  const change = { before: request.status, after: accepted.status };
  await addHistory(trx, request.id, { actor: 'clerk', who, event: 'accepted', ...change }, now);
}

/** Puts an accepted request back into review for the reason it was there. */
export async function reopenRequest(
  trx: Database,
  request: StoredRequest,
  former: { readonly reason: ReasonCode | null; readonly reasonDetail: string | null },
  { who, now }: Deed,
): Promise<void> {
  const reopened = {
    status: 'review',
    reason: former.reason,
    reason_detail: former.reasonDetail,
    accepted_at: null,
  } as const;
  await updateRequest(trx, request.id, reopened, now);
  const change = { before: request.status, after: reopened.status };
  await addHistory(trx, request.id, { actor: 'clerk', who, event: 'reopened', ...change }, now);
}

/** Puts a request away, whatever its status. */
export async function archiveRequest(trx: Database, request: StoredRequest, deed: Deed): Promise<void> {
  const { who, now } = deed;
  await updateRequest(trx, request.id, { status: 'archived', archived_from: request.status }, now);
  const change = { before: request.status, after: 'archived' };
  await addHistory(trx, request.id, { actor: 'clerk', who, event: 'archived', ...change }, now);
}

/** Brings an archived request back as it was. @throws BrokerFlowError `conflict` for one that is not archived. */
export async function restoreRequest(trx: Database, request: StoredRequest, deed: Deed): Promise<void> {
  const { who, now } = deed;
  const status = request.archived_from;
  if (status === null) throw new BrokerFlowError('conflict', 'Only an archived request can be restored');
  await updateRequest(trx, request.id, { status, archived_from: null }, now);
  const change = { before: request.status, after: status };
  await addHistory(trx, request.id, { actor: 'clerk', who, event: 'restored', ...change }, now);
}
