import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { requestQuerySchema } from '../../../../src-preload/contract/requests.ts';
import type { MessageKind } from '../../../../src-preload/contract/mailbox.ts';
import type { MessageState } from '../../../../src-preload/contract/outbox.ts';
import { SENT_STATES, type SentState } from '../../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../../../../src-main/data/open-database.ts';
import { listRequests } from '../../../../src-main/data/repositories/request-list.ts';
import { sentStatesOf } from '../../../../src-main/data/repositories/sent-states.ts';
import { storeRequest } from '../../../helpers/stored-requests.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';

/** What happened to a request, in order; each on a day of its own. */
type Event = MessageState | MessageKind | 'automatic-reply';

async function sent(db: Database, requestId: string, state: MessageState, at: string): Promise<void> {
  const row = {
    purpose: 'quotation',
    path: 'p',
    sender: 's',
    subject: '',
    attachments: '[]',
    insurer_id: null,
  } as const;
  await db
    .insertInto('outbox')
    .values({
      ...row,
      id: randomUUID(),
      request_id: requestId,
      message_id: randomUUID(),
      state,
      size_bytes: 1,
      attempts: 1,
      created_at: at,
      sent_at: state === 'sent' ? at : null,
      problem: null,
      answer: null,
      next_try_at: null,
      repeats: null,
    })
    .execute();
}

async function came(
  db: Database,
  requestId: string,
  kind: MessageKind,
  at: string,
  automatic = 0,
): Promise<void> {
  const documentId = randomUUID();
  await db
    .insertInto('documents')
    .values({
      id: documentId,
      sha256: documentId,
      media_type: 'message/rfc822',
      size_bytes: 1,
      created_at: at,
    })
    .execute();
  await db
    .insertInto('request_messages')
    .values({
      id: randomUUID(),
      request_id: requestId,
      kind,
      at: '2001-01-01',
      sender: 's',
      subject: '',
      recipients: '[]',
      automatic,
      text: '',
      document_id: documentId,
      received_at: at,
      message_id: null,
      about: null,
      certified_id: null,
      seen_at: null,
      treated_as: null,
    })
    .execute();
}

async function happened(db: Database, events: readonly Event[]): Promise<string> {
  const id = await storeRequest(db, `${events.join('+') || 'nothing'}.pdf`);
  for (const [index, event] of events.entries()) {
    const at = `2026-11-${String(index + 10)}T08:00:00.000Z`;
    if (event === 'automatic-reply') await came(db, id, 'reply', at, 1);
    else if (event === 'reply' || event === 'bounce' || event.startsWith('pec-'))
      await came(db, id, event as MessageKind, at);
    else await sent(db, id, event as MessageState, at);
  }
  return id;
}

const EXPECTED: readonly (readonly [SentState, readonly Event[]])[] = [
  ['none', []],
  ['none', ['cancelled']],
  ['waiting', ['sent', 'waiting']],
  ['waiting', ['sending', 'reply']],
  ['sent', ['sent']],
  ['sent', ['sent', 'automatic-reply', 'pec-acceptance', 'pec-delivery']],
  ['sent', ['sent', 'reply', 'sent']],
  ['sent', ['sent', 'bounce', 'sent']],
  ['failed', ['sent', 'failed', 'reply']],
  ['failed', ['sent', 'bounce']],
  ['failed', ['sent', 'reply', 'pec-failure']],
  ['unsure', ['unsure', 'sent', 'reply']],
  ['answered', ['sent', 'reply']],
  ['answered', ['reply']],
];

test('what a clerk must know first is how the letters of a request stand', async () => {
  const db = temporaryDatabase();
  const ids = new Map<string, readonly [SentState, readonly Event[]]>();
  for (const expected of EXPECTED) ids.set(await happened(db, expected[1]), expected);

  const states = await sentStatesOf(db, [...ids.keys()]);

  for (const [id, [state, events]] of ids) expect(states.get(id) ?? 'none', events.join('+')).toBe(state);
});

test('the inbox is narrowed to each state, and to several', async () => {
  const db = temporaryDatabase();
  for (const [, events] of EXPECTED) await happened(db, events);
  const listed = async (...states: SentState[]) => {
    const { rows, total } = await listRequests(
      db,
      requestQuerySchema.parse({ sent: states, sortBy: 'filename' }),
    );
    expect(total).toBe(rows.length);
    return new Set(rows.map(({ filename }) => filename));
  };
  const wanted = (...states: SentState[]) =>
    new Set(
      EXPECTED.filter(([state]) => states.includes(state)).map(
        ([, events]) => `${events.join('+') || 'nothing'}.pdf`,
      ),
    );

  for (const state of SENT_STATES) expect(await listed(state), state).toEqual(wanted(state));
  expect(await listed('none', 'answered')).toEqual(wanted('none', 'answered'));
  expect(await listed('failed', 'sent')).toEqual(wanted('failed', 'sent'));
  expect(await listed(...SENT_STATES)).toEqual(wanted(...SENT_STATES));
});
