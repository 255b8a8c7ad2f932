import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Database } from '../../src-main/data/open-database.ts';
import { addMessage } from '../../src-main/data/repositories/outbox.ts';
import type { OutboxTable } from '../../src-main/data/tables/outbox-tables.ts';

/** A message that left this machine for a request; its Message-ID. */
export async function sentMessage(
  db: Database,
  requestId: string,
  change: Partial<Insertable<OutboxTable>> = {},
): Promise<string> {
  const messageId = `${randomUUID()}@brokerflow.example`;
  const now = new Date().toISOString();
  await addMessage(
    db,
    {
      id: randomUUID(),
      request_id: requestId,
      purpose: 'quotation',
      kind: 'insurer',
      insurer_id: null,
      message_id: messageId,
      path: 'outbox/none.eml',
      sender: 'ufficio@pec.broker.example',
      subject: 'Richiesta di quotazione',
      attachments: '[]',
      size_bytes: 1000,
      state: 'sent',
      problem: null,
      answer: null,
      attempts: 1,
      next_try_at: null,
      repeats: null,
      created_at: now,
      sent_at: now,
      ...change,
    },
    [{ address: 'assunzioni@pec.compagnia.example', kind: 'to' }],
  );
  return messageId;
}
