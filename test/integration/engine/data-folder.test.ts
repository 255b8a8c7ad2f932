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
});
