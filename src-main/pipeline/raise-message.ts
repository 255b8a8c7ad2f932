import type { MessageKind } from '../../src-preload/contract/mailbox.ts';
import type { ReviewReason } from '../../src-preload/contract/errors.ts';
import type { Database } from '../data/open-database.ts';
import { unseenMessages } from '../data/repositories/request-messages.ts';
import { updateRequest, type StoredRequest } from '../data/repositories/requests.ts';

/** What a message that arrived asks the clerk to do; null for a receipt that all went well. */
export function reasonOfMessage(kind: MessageKind): ReviewReason | null {
  switch (kind) {
    case 'reply':
      return 'answered';
    case 'pec-failure':
    case 'bounce':
      return 'not-delivered';
    case 'pec-acceptance':
    case 'pec-delivery':
      return null;
  }
}

/** Reasons that a message which arrives takes the place of: it may hold what was asked for. */
const GIVES_WAY: readonly StoredRequest['reason'][] = ['missing-data', 'answered', 'no-request'];

/**
 * Brings a request to the clerk because of a message that arrived, out of the archive too. One in work finds the
 * message when it settles; one that waits for something graver keeps that reason.
 */
export async function raiseMessage(
  trx: Database,
  request: StoredRequest,
  kind: MessageKind,
  now: Date,
): Promise<void> {
  const reason = reasonOfMessage(kind);
  if (reason === null) return;
  const status = request.archived_from ?? request.status;
  const isSettled = status === 'ready' || (status === 'review' && GIVES_WAY.includes(request.reason));
  const keepsReason = request.status === 'archived' && !isSettled;
  if (isSettled) {
    const change = { status: 'review', reason, reason_detail: null, archived_from: null } as const;
    await updateRequest(trx, request.id, change, now);
  } else if (keepsReason) {
    await updateRequest(trx, request.id, { status, archived_from: null }, now);
  }
}

/** Why unread messages want a human; null when there are none. */
export async function messageReason(
  trx: Database,
  requestId: string,
): Promise<{ readonly reason: ReviewReason; readonly detail: string } | null> {
  const reasons = (await unseenMessages(trx, requestId)).map(({ kind }) => reasonOfMessage(kind));
  const reason = reasons.find((each) => each === 'not-delivered') ?? reasons[0] ?? null;
  return reason === null ? null : { reason, detail: '' };
}
