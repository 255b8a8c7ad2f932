import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hasDovecot, startDovecot, type TestMailbox } from '../../../helpers/dovecot.ts';
import { makeMail } from '../../../helpers/make-mail.ts';
import { temporaryEngine, type TestEngine } from '../../../helpers/temporary-engine.ts';

const PATIENCE = { timeout: 40_000, interval: 100 };

let server: TestMailbox;

/** An engine that reads the mailbox, from what is there already on unless told. */
async function readingEngine(
  changes: Record<string, unknown> = {},
  dataFolder?: string,
): Promise<TestEngine> {
  const engine = await temporaryEngine({
    watchFolders: true,
    ...(dataFolder === undefined ? {} : { dataFolder }),
  });
  const { host, port, user, certificate } = server;
  await engine.ask('settings.set', {
    mailbox: { enabled: true, host, port, user, certificate, startDays: 30, ...changes },
  });
  engine.setSecret('imapPassword', server.password);
  return engine;
}

async function subjectsOf(engine: TestEngine): Promise<string[]> {
  const { rows } = await engine.ask('requests.list', { sortBy: 'createdAt', direction: 'asc', limit: 500 });
  return rows.map(({ filename }) => filename);
}

const request = (subject: string) =>
  makeMail({ subject, text: 'Buongiorno, chiediamo un preventivo per la nostra flotta di 12 veicoli.' });

describe.skipIf(!hasDovecot())('a mailbox that is read', () => {
  beforeAll(async () => {
    server = await startDovecot();
  });
  afterAll(async () => {
    await server.remove();
  });

  it('makes a request of what is there and of what comes, and leaves the messages unread', async () => {
    await server.deliver([await request('Prima richiesta')]);
    const engine = await readingEngine();
    await vi.waitFor(async () => expect(await subjectsOf(engine)).toEqual(['Prima richiesta.eml']), PATIENCE);
    await server.deliver([await request('Seconda richiesta')]);
    await vi.waitFor(
      async () => expect(await subjectsOf(engine)).toEqual(['Prima richiesta.eml', 'Seconda richiesta.eml']),
      PATIENCE,
    );
    expect(await server.list()).toEqual([
      { subject: 'Prima richiesta', seen: false },
      { subject: 'Seconda richiesta', seen: false },
    ]);
    expect(await engine.ask('mailbox.state', {})).toMatchObject({ state: 'active', problem: null });
  });
});
