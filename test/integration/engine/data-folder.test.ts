import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallInput } from '../../../src-preload/contract/channels.ts';
import { toCallError } from '../../../src-main/core/errors.ts';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../../helpers/silent-log.ts';
import { RESOURCES, temporaryEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

describe('a data folder', () => {
  it('belongs to one engine at a time', async () => {
    const dataFolder = temporaryFolder();
    const options = { dataFolder, resourcesFolder: RESOURCES, watchFolders: false };
    const first = await createEngine(options, silentLog);
    await expect(createEngine(options, silentLog)).rejects.toMatchObject({ code: 'database-busy' });
    await first.close();
    const second = await createEngine(options, silentLog);
    await second.close();
  });

  it('keeps the settings, and a damaged one falls back to its default', async () => {
    const dataFolder = temporaryFolder();
    const first = await temporaryEngine({ dataFolder });
    await first.ask('settings.set', { language: 'en', limits: { maxPages: 77 } });
    await first.db
      .updateTable('settings')
      .set({ value: '"klingon"' })
      .where('section', '=', 'theme')
      .execute();
    await first.close();
    const second = await temporaryEngine({ dataFolder });
    expect(await second.ask('settings.get', {})).toMatchObject({
      language: 'en',
      theme: 'system',
      limits: { maxPages: 77, maxFileMb: 200 },
    });
    expect(await second.call('settings.set', { limits: { maxPages: -1 } })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });

  it('with a damaged database is refused and left as it is', async () => {
    const dataFolder = temporaryFolder();
    const file = join(dataFolder, 'brokerflow.sqlite');
    const damaged = Buffer.alloc(8192, 'no database');
    writeFileSync(file, damaged);
    const options = { dataFolder, resourcesFolder: RESOURCES, watchFolders: false };
    const refused = createEngine(options, silentLog).catch(toCallError);
    expect(await refused).toMatchObject({ code: 'database-damaged' });
    expect(readFileSync(file)).toEqual(damaged);
    rmSync(file);
    const engine = await createEngine(options, silentLog); // the refusal left no lock behind
    await engine.close();
  });

  it('that cannot be written to is refused with its own code', async () => {
    const dataFolder = temporaryFolder();
    mkdirSync(join(dataFolder, 'engine.lock'));
    const options = { resourcesFolder: RESOURCES, watchFolders: false };
    for (const folder of [dataFolder, '/dev/null/brokerflow']) {
      const refused = createEngine({ ...options, dataFolder: folder }, silentLog).catch(toCallError);
      expect(await refused).toMatchObject({ code: 'folder-not-writable' });
    }
  });

  it('is never the folder that is watched', async () => {
    const dataFolder = temporaryFolder();
    const engine = await temporaryEngine({ dataFolder, watchFolders: true });
    for (const folder of [dataFolder, join(dataFolder, 'store'), 'relative']) {
      expect(await engine.call('settings.set', { watch: { enabled: true, folder } })).toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      });
    }
    expect((await engine.ask('settings.get', {})).watch).toMatchObject({ enabled: false, folder: '' });
  });

  it('takes settings without what does not belong there', async () => {
    const engine = await temporaryEngine();
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":1},"office":{"__proto__":{"polluted":2},"name":"Studio","other":3}}',
    ) as CallInput<'settings.set'>;
    const settings = await engine.ask('settings.set', hostile);
    expect(settings.office).toEqual({
      name: 'Studio',
      email: '',
      phone: '',
      address: '',
      registration: '',
      logo: '',
    });
    expect('polluted' in {}).toBe(false);
    expect(await engine.call('settings.set', { office: { name: 'x'.repeat(121) } })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
    expect(await engine.call('settings.set', { model: { baseUrl: 'http://example.com/v1' } })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });
});
