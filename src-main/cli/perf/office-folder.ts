import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { BrokerFlowError } from '../../core/errors.ts';

/** As the installed program is called in the folders of users. */
const PROGRAM = 'BrokerFlow';

/** Where the database lies in a data folder. */
export function databaseFile(dataFolder: string): string {
  return join(dataFolder, 'brokerflow.sqlite');
}

/**
 * The data folder that is meant: the given one, else `BROKERFLOW_DATA`, else where the installed program keeps its
 * own (https://www.electronjs.org/docs/latest/api/app#appgetpathname, `userData`).
 */
export function officeFolder(
  given: string | undefined,
  {
    env,
    platform,
    home,
  }: {
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly platform: NodeJS.Platform;
    readonly home: string;
  } = { env: process.env, platform: process.platform, home: homedir() },
): string {
  const named = given ?? env['BROKERFLOW_DATA'];
  if (named) return resolve(named);
  const applicationData = join(...applicationDataOf(platform, env, home));
  return join(applicationData, PROGRAM, 'data');
}

function applicationDataOf(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string[] {
  if (platform === 'win32') return env['APPDATA'] ? [env['APPDATA']] : [home, 'AppData', 'Roaming'];
  if (platform === 'darwin') return [home, 'Library', 'Application Support'];
  return env['XDG_CONFIG_HOME'] ? [env['XDG_CONFIG_HOME']] : [home, '.config'];
}

/** The same folder, which holds a database. @throws BrokerFlowError `not-found` */
export function requireOffice(dataFolder: string): string {
  if (existsSync(databaseFile(dataFolder))) return dataFolder;
  throw new BrokerFlowError(
    'not-found',
    `There are no BrokerFlow data in ${dataFolder}: name their folder with --data DIR`,
  );
}
