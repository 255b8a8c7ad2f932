import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { Settings } from '../../src-preload/contract/settings.ts';
import type { OutboxMessage } from '../../src-preload/contract/outbox.ts';
import type { DraftsTable } from '../../src-main/data/tables/output-tables.ts';
import { composeEml } from '../../src-main/adapters/mail/eml.ts';
import { createSmtpConnect } from '../../src-main/adapters/mail/smtp-connection.ts';
import { openOutputFolder } from '../../src-main/data/output-folder.ts';
import { MAIL_USER, startMailServer, type MailServer } from './mail-server.ts';
import { storeRequest } from './stored-requests.ts';
import { temporaryEngine, type TestEngine } from './temporary-engine.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An office with a mail server, and an engine that may send; by default nothing goes besides what drafts carry. */
export interface MailOffice {
  readonly engine: TestEngine;
  readonly server: MailServer;
  readonly dataFolder: string;
  /** A request with a draft to an insurer; the draft's id. */
  readonly draft: (change?: Partial<DraftsTable>) => Promise<string>;
  /** Sends a draft and gives the message as the outbox has it at once. */
  readonly send: (draftId: string) => Promise<OutboxMessage>;
  /** The message as it is now. */
  readonly message: (id: string) => Promise<OutboxMessage>;
  /** Waits until a message is in a state. */
  readonly until: (id: string, state: OutboxMessage['state']) => Promise<OutboxMessage>;
}

export async function mailOffice(
  options: {
    readonly server?: MailServer;
    readonly dataFolder?: string;
    readonly mail?: Partial<Settings['mail']>;
    readonly password?: string | null;
  } = {},
): Promise<MailOffice> {
  const server = options.server ?? (await startMailServer());
  if (options.server === undefined) onTestFinished(server.close);
  const dataFolder = options.dataFolder ?? temporaryFolder();
  const patience = { connectMs: 2_000, replyMs: 2_000, stallMs: 2_000 };
  const engine = await temporaryEngine({
    dataFolder,
    clerk: 'maria',
    outside: { connectSmtp: createSmtpConnect({ patience }) },
  });
  const password = options.password === undefined ? MAIL_USER.password : options.password;
  engine.setSecret('smtpPassword', password);
  await engine.ask('settings.set', {
    office: { name: 'Studio Bianchi', email: MAIL_USER.user },
    mail: mailSettings(server, options.mail),
    papers: { enclosed: { 'risk-summary': false, 'cover-letter': false } },
  });
  const message: MailOffice['message'] = async (id) => {
    const row = await engine.db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
    const { messages } = await engine.ask('outbox.ofRequest', { id: row?.request_id ?? '' });
    return messages.find((each) => each.id === id) as OutboxMessage;
  };
  return {
    engine,
    server,
    dataFolder,
    draft: (change) => storeDraft(engine, dataFolder, change),
    send: async (draftId) => {
      const { messages } = await engine.ask('outbox.send', { letters: [{ draftId }] });
      return messages[0] as OutboxMessage;
    },
    message,
    until: async (id, state) => {
      for (let waited = 0; waited < 10_000; waited += 20) {
        const now = await message(id);
        if (now.state === state) return now;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`The message is not ${state}: ${JSON.stringify(await message(id))}`);
    },
  };
}

/** The settings that send to a server of the tests. */
export function mailSettings(server: MailServer, change: Partial<Settings['mail']> = {}) {
  const { host, port, security, user } = server.account;
  return { enabled: true, host, port, security, user, ...change };
}

async function storeDraft(
  { db }: TestEngine,
  dataFolder: string,
  change: Partial<DraftsTable> = {},
): Promise<string> {
  const requestId =
    change.request_id ?? (await storeRequest(db, 'richiesta.pdf', { category: 'Fabbricato' }));
  const draft: DraftsTable = {
    id: randomUUID(),
    request_id: requestId,
    kind: 'insurer',
    purpose: 'quotation',
    insurer_id: null,
    language: 'it',
    message_id: null,
    prepared_at: null,
    filename: 'Richiesta.eml',
    path: '',
    recipients: JSON.stringify(['quotazioni@compagnia.example']),
    subject: 'Richiesta di quotazione – Caffè Perù',
    body: 'Spettabile Compagnia,\n\nin allegato il modulo.\n',
    attachments: JSON.stringify(['modulo.pdf', 'originale.pdf']),
    summary: null,
    text_id: null,
    created_at: new Date().toISOString(),
    ...change,
  };
  const bytes = await composeEml({
    from: null,
    to: JSON.parse(draft.recipients) as string[],
    subject: draft.subject,
    text: draft.body,
    date: new Date(),
    messageId: `${draft.id}@studio.example`,
    attachments: (JSON.parse(draft.attachments) as string[]).map((filename) => ({
      filename,
      mediaType: 'application/pdf',
      bytes: ATTACHED,
    })),
  });
  const path = await openOutputFolder(dataFolder).write('drafts', requestId, `${draft.id}.eml`, bytes);
  await db
    .insertInto('drafts')
    .values({ ...draft, path })
    .execute();
  return draft.id;
}

/** What every attachment of these drafts holds. */
export const ATTACHED = readFileSync(new URL('../../resources/forms/summary.pdf', import.meta.url));
