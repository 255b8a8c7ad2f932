import type { MailboxCheck } from '../../../src-preload/contract/mailbox.ts';
import { ImapError, type ConnectImap, type ImapAccount } from '../../adapters/mail/imap.ts';
import { shownCertificate } from '../../adapters/mail/server-certificate.ts';

/** Really connects and logs in; reads and changes nothing. An unknown certificate is fetched, to be compared. */
export async function checkMailbox(
  account: ImapAccount,
  folder: string,
  connect: ConnectImap,
): Promise<MailboxCheck> {
  const nothing = { answer: null, certificate: null, folders: [], messages: null };
  try {
    const connection = await connect(account, false);
    try {
      const folders = [...(await connection.folders())];
      return { ...nothing, ...(await opened(connection, folder)), folders };
    } finally {
      await connection.close();
    }
  } catch (error) {
    if (!(error instanceof ImapError)) throw error;
    const { problem, answer } = error;
    const certificate = problem === 'untrusted-certificate' ? await shownCertificate(account) : null;
    return { ...nothing, problem, answer, certificate };
  }
}

/** The folder may be gone while all others are there to choose from. */
async function opened(
  connection: Awaited<ReturnType<ConnectImap>>,
  folder: string,
): Promise<Pick<MailboxCheck, 'problem' | 'answer' | 'messages'>> {
  try {
    return { problem: null, answer: null, messages: (await connection.open(folder)).messages };
  } catch (error) {
    if (!(error instanceof ImapError) || error.problem !== 'folder-missing') throw error;
    return { problem: error.problem, answer: error.answer, messages: null };
  }
}
