import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hasDovecot, startDovecot, type TestMailbox } from '../../../helpers/dovecot.ts';
import { makeMail } from '../../../helpers/make-mail.ts';
import { RESOURCES, temporaryEngine } from '../../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const ENGINE = fileURLToPath(new URL('../../../fixtures/mailbox/killed-engine.ts', import.meta.url));
const PATIENCE = { timeout: 50_000, interval: 100 };

let server: TestMailbox;

/** Settings of an office whose engine is started, and killed, several times. */
async function preparedFolder(): Promise<string> {
  const dataFolder = join(temporaryFolder(), 'data');
  const engine = await temporaryEngine({ dataFolder });
  const { host, port, user, certificate } = server;
  const place = { enabled: true, host, port, user, certificate, startDays: 30 };
  await engine.ask('settings.set', { mailbox: { ...place, after: 'move', moveTo: 'Lette' } });
  await engine.close();
  return dataFolder;
}

/** Starts an engine and kills it, as a power cut does, where it stops by itself. */
async function killedAt(place: 'fetched' | 'stored', dataFolder: string): Promise<void> {
  const child = spawn(process.execPath, [ENGINE, dataFolder, RESOURCES, server.password, place], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await gone;
}

describe.skipIf(!hasDovecot())('an engine that is killed while it reads a mailbox', () => {
  beforeAll(async () => {
    server = await startDovecot();
  });
  afterAll(() => server.remove());

  it.each(['fetched', 'stored'] as const)(
    'loses nothing and takes nothing twice when a message is %s',
    async (place) => {
      const subjects = ['Una', 'Due', 'Tre'].map((name) => `${name} ${place}`);
      await server.deliver(
        await Promise.all(subjects.map((subject) => makeMail({ subject, text: 'Preventivo' }))),
      );
      const dataFolder = await preparedFolder();
      await killedAt(place, dataFolder);
      await killedAt(place, dataFolder);
      expect((await server.list()).length).toBe(3);

      const engine = await temporaryEngine({ dataFolder, watchFolders: true });
      engine.setSecret('imapPassword', server.password);
      await vi.waitFor(async () => expect(await server.list()).toEqual([]), PATIENCE);
      const { rows } = await engine.ask('requests.list', {});
      expect(rows.map(({ filename }) => filename).toSorted()).toEqual(
        subjects.map((each) => `${each}.eml`).toSorted(),
      );
      const moved = (await server.list('Lette')).map(({ subject }) => subject);
      expect(moved.filter((subject) => subject.endsWith(place)).toSorted()).toEqual(subjects.toSorted());
    },
  );
});
