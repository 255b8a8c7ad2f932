import { BrokerFlowError } from '../core/errors.ts';
import { addHistory } from '../data/repositories/history.ts';
import { fetchMessageAgain, findRefusedMessage } from '../data/repositories/mailbox.ts';
import type { StoredRequest } from '../data/repositories/requests.ts';
import type { Services } from './services.ts';

/**
 * Has the message of a failed request fetched once more: it was too large then, or the server would not give it. The
 * request stays as it is until the message is in; then that stands for it.
 * @throws BrokerFlowError `too-large` while it is still larger than allowed, `mailbox-off` when its folder is not read.
 */
export async function fetchAgain(
  { db, now, clerk, mailbox, settings }: Services,
  request: StoredRequest,
): Promise<void> {
  const message = await findRefusedMessage(db, request.id);
  const { state, user, folder } = mailbox.state();
  const isRead = state === 'active' || state === 'connecting';
  if (!message || !isRead || message.folder !== folder || !message.mailbox.startsWith(`${user}@`)) {
    throw new BrokerFlowError('mailbox-off', 'The folder of the message is not read now');
  }
  // "31 MB", rounded up, as it was refused.
  const sizeMb = Number.parseInt(request.reason_detail ?? '', 10);
  if (request.reason === 'too-large' && sizeMb > settings().mailbox.maxMessageMb) {
    throw new BrokerFlowError('too-large', 'The message is still larger than allowed');
  }
  await db.transaction().execute(async (trx) => {
    await fetchMessageAgain(trx, message);
    await addHistory(trx, request.id, { actor: 'clerk', who: clerk, event: 'retried' }, now());
  });
  mailbox.readNow();
}
