import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startApplication } from '../../scripts/electron-drive.ts';
import { openDatabase } from '../../src-main/data/open-database.ts';
import { migrations } from '../../src-main/data/migrations/index.ts';

let dataFolder: string;

beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), 'brokerflow-window-'));
});
afterEach(() => rm(dataFolder, { recursive: true, force: true, maxRetries: 5 }));

describe('a database that cannot be opened', () => {
  it('of a newer version is named over the whole window', async () => {
    const later = { version: 99, name: 'later', sql: 'CREATE TABLE later (id INTEGER) STRICT;' };
    const file = path.join(dataFolder, 'brokerflow.sqlite');
    await openDatabase(file, { migrations: [...migrations, later] }).close();
    const running = await startApplication(dataFolder);
    await running.page
      .getByRole('dialog')
      .getByText(/versione più recente di BrokerFlow/)
      .waitFor();
    await running.close();
  });

  it('because it is damaged is named, left alone, and put into the log', async () => {
    const file = path.join(dataFolder, 'brokerflow.sqlite');
    const damaged = Buffer.alloc(8192, 'no database');
    await writeFile(file, damaged);
    const running = await startApplication(dataFolder);
    await running.page
      .getByRole('dialog')
      .getByText(/archivio è danneggiato/)
      .waitFor();
    await running.close();
    expect(await readFile(file)).toEqual(damaged);
    expect(await readFile(path.join(dataFolder, 'logs', 'engine.log'), 'utf8')).toContain('cannot start');
  });
});
