import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { sample, temporaryEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

describe('the watched folder of the settings', () => {
  it('takes what is saved there, moves the processed and puts the refused aside with a reason', async () => {
    const folder = temporaryFolder();
    const engine = await temporaryEngine({ watchFolders: true });
    await engine.ask('settings.set', { watch: { enabled: true, folder } });
    copyFileSync(sample('Richiesta flotta Trasporti Bellini.pdf'), join(folder, 'flotta.pdf'));
    writeFileSync(join(folder, 'lettera.docx'), 'not a document');

    await vi.waitFor(
      () => {
        expect(readdirSync(folder).toSorted()).toEqual(['processed', 'quarantine']);
      },
      { timeout: 50_000, interval: 100 },
    );
    expect(readdirSync(join(folder, 'processed'))).toEqual(['flotta.pdf']);
    expect(readFileSync(join(folder, 'quarantine', 'lettera.docx.motivo.txt'), 'utf8')).toContain(
      'né un’immagine',
    );
    const { rows } = await engine.ask('requests.list', { sortBy: 'filename', direction: 'asc' });
    expect(rows.map((row) => `${row.filename} ${row.status}`)).toEqual([
      'flotta.pdf ready',
      'lettera.docx failed',
    ]);
    expect(await engine.ask('watch.state', {})).toMatchObject({ state: 'active', folder });
    await engine.ask('settings.set', { watch: { enabled: false } });
    expect((await engine.ask('watch.state', {})).state).toBe('off');
  });
});
