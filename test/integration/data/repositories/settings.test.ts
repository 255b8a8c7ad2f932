import { describe, expect, it } from 'vitest';
import { loadSettings, saveSettings } from '../../../../src-main/data/repositories/settings.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';

describe('settings', () => {
  it('recognise as many pages at once as there are cores, eight at the most', async () => {
    const db = temporaryDatabase();
    expect((await loadSettings(db, 4)).reading.ocrWorkers).toBe(4);
    expect((await loadSettings(db, 32)).reading.ocrWorkers).toBe(8);
  });

  it('keep what the clerk chose, whatever the machine has', async () => {
    const db = temporaryDatabase();
    const settings = await loadSettings(db, 4);
    await saveSettings(db, { ...settings, reading: { ...settings.reading, ocrWorkers: 1 } });
    expect((await loadSettings(db, 16)).reading.ocrWorkers).toBe(1);
  });

  it('have their defaults where what is stored is damaged', async () => {
    const db = temporaryDatabase();
    await db.insertInto('settings').values({ section: 'reading', value: '{"ocrWorkers":' }).execute();
    await db.insertInto('settings').values({ section: 'limits', value: '{"maxPages":"all"}' }).execute();
    const { reading, limits } = await loadSettings(db, 2);
    expect(reading).toEqual({ ocrWorkers: 2, dpi: 200, tessdata: 'system' });
    expect(limits.maxPages).toBe(3000);
  });
});
