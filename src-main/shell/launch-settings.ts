import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

/** Where this run reads and writes. */
export interface Places {
  /** Database, store, forms, drafts. */
  readonly dataFolder: string;
  /** Chromium's own files and the window's size. */
  readonly windowFolder: string;
  readonly resourcesFolder: string;
  /** Database driver that came with the runtime, where the installed one does not fit it. */
  readonly sqliteDriver: string | undefined;
}

/**
 * The data folder is `--data DIR`, else `BROKERFLOW_DATA`, else the user's own. A run with a data
 * folder of its own keeps Chromium's files there too, so two such runs do not meet.
 */
export function placesOf(runtime: {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly userData: string;
  readonly appFolder: string;
  readonly resourcesPath: string;
}): Places {
  const { values } = parseArgs({
    args: [...runtime.argv],
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const given = typeof values.data === 'string' ? values.data : runtime.env['BROKERFLOW_DATA'];
  const dataFolder = given ? path.resolve(given) : path.join(runtime.userData, 'data');
  const driver = path.join(runtime.resourcesPath, 'better-sqlite3');
  return {
    dataFolder,
    windowFolder: given ? path.join(dataFolder, 'window') : runtime.userData,
    resourcesFolder: path.join(runtime.appFolder, 'resources'),
    sqliteDriver: existsSync(driver) ? driver : undefined,
  };
}

/**
 * Whether the program was started so that a debugger can reach into it, and through it into documents and
 * the key. An installed program refuses that; fuses alone do not cover Chromium's own switches.
 */
export function asksForDebugger(argv: readonly string[]): boolean {
  return argv.some((argument) => /^--(inspect|remote-debugging)/.test(argument));
}
