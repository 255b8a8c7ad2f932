import { settingsSchema, type Settings } from '../../../src-preload/contract/settings.ts';
import type { Database } from '../open-database.ts';

/** More recognisers than this are started only when the clerk says so: each takes memory. */
export const MOST_BY_DEFAULT = 8;

/**
 * All settings; what was never set, or was damaged, has its default. As many pages are recognised at once by
 * default as the machine has cores.
 */
export async function loadSettings(db: Database, cores: number): Promise<Settings> {
  const rows = await db.selectFrom('settings').selectAll().execute();
  const ocrWorkers = Math.min(MOST_BY_DEFAULT, cores);
  const defaults = settingsSchema.parse({ reading: { ocrWorkers } });
  const entries = rows.flatMap((row) => {
    const section = { [row.section]: parseJson(row.value) };
    return settingsSchema.partial().safeParse(section).success ? [section] : [];
  });
  return settingsSchema.parse(Object.assign({}, defaults, ...entries));
}

export async function saveSettings(db: Database, settings: Settings): Promise<void> {
  const rows = Object.entries(settings).map(([section, value]) => ({
    section,
    value: JSON.stringify(value),
  }));
  await db.replaceInto('settings').values(rows).execute();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
