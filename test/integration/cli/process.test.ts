import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src-main/data/open-database.ts';
import { startCli } from '../../helpers/headless.ts';
import { sample, sampleManifest } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

describe('process', () => {
  it('prints one line a document in the agreed shape and exits 0 when none failed', async () => {
    const data = join(temporaryFolder(), 'data');
    const files = [
      sample('Richiesta flotta Trasporti Bellini.pdf'),
      sample('Trasporti Bellini - richiesta flotta.pdf'),
    ];
    const { code, reports } = await startCli(['process', '--data', data, '--json', '--jobs', '1', ...files])
      .ended;
    expect(code).toBe(0);
    expect(reports.map((report) => report.status).toSorted()).toEqual(['duplicate', 'ready']);
    for (const report of reports) {
      expect(report.category).toBe('Flotta Auto');
      expect(report.text).toContain('Bellini');
      expect([...report.forms, report.email?.path ?? ''].every((path) => existsSync(path))).toBe(true);
    }
  });

  it('exits 1 when a document failed, and says why', async () => {
    const missing = join(temporaryFolder(), 'missing.pdf');
    const { code, reports } = await startCli(['process', sample('allegato_incompleto.pdf'), missing]).ended;
    expect(code).toBe(1);
    expect(new Set(reports.map((report) => report.error?.code))).toEqual(
      new Set(['damaged', 'unreadable-file']),
    );
  });

  it.each([[['process']], [['translate', 'a.pdf']], [['process', '--jobs', 'many', 'a.pdf']], [[]]])(
    'exits 2 for %j',
    async (args) => {
      expect((await startCli(args).ended).code).toBe(2);
    },
  );

  it('loses nothing and does nothing twice when it is killed and started again', async () => {
    const data = join(temporaryFolder(), 'data');
    const files = sampleManifest().map((entry) => sample(entry.file));
    const first = startCli(['process', '--data', data, ...files]);
    await once(first.child.stdout, 'data');
    first.child.kill('SIGKILL');
    await first.ended.catch(() => undefined);

    const { reports } = await startCli(['process', '--data', data, ...files]).ended;
    expect(reports.map((report) => report.file).toSorted()).toEqual(files.toSorted());
    const { db, close } = openDatabase(join(data, 'brokerflow.sqlite'));
    const open = await db
      .selectFrom('requests')
      .select('filename')
      .where('status', 'not in', ['ready', 'review', 'failed'])
      .execute();
    const events = await db
      .selectFrom('history')
      .select(({ fn }) => ['request_id', 'event', fn.countAll<number>().as('count')])
      .where('event', 'in', ['received', 'read', 'classified', 'extracted'])
      .groupBy(['request_id', 'event'])
      .execute();
    await close();
    expect(open).toEqual([]);
    expect(events.filter((event) => event.count > 1)).toEqual([]);
  }, 180_000);
});
