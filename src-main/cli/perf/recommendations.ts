import { availableParallelism } from 'node:os';
import type { Recommendation } from '../../../src-preload/contract/advice.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import type { Logger } from '../../core/stage.ts';
import type { Database } from '../../data/open-database.ts';
import { loadSettings } from '../../data/repositories/settings.ts';
import { storedAdvisers } from '../../engine/stored-advisers.ts';
import { recommendations as recommended } from '../../features/performance/advice/build-advice.ts';
import { duration, inColumns, type Console } from './console.ts';
import { besideOffice } from './open-office.ts';

/** `perf recommendations`: what would help, the most useful first. */
export async function recommendations(
  { dataFolder, json }: { readonly dataFolder: string; readonly json: boolean },
  out: Console,
): Promise<number> {
  const advice = await besideOffice(dataFolder, (db) => adviseOffice(db, new Date()));
  out.result(json ? JSON.stringify(advice, null, 2) : inWords(advice));
  return 0;
}

/** What the window's advisers say of what is stored. @throws BrokerFlowError `internal` when one of them fails */
export async function adviseOffice(db: Database, now: Date): Promise<Recommendation[]> {
  const settings = await loadSettings(db, availableParallelism());
  const advisers = storedAdvisers(() => settings);
  return recommended({ db, now, advisers, objectives: () => Promise.resolve(null), log: loud });
}

/** On the command line an adviser that fails is no matter for a log. */
const loud: Logger = {
  info: () => undefined,
  warn: () => undefined,
  error: (message, error) => {
    throw new BrokerFlowError('internal', message, { cause: error });
  },
};

function inWords(advice: readonly Recommendation[]): string {
  if (advice.length === 0) return 'Nothing is recommended.';
  const figures = (values: Recommendation['evidence']): string =>
    Object.entries(values)
      .map(([name, value]) => `${name} ${typeof value === 'number' ? Math.round(value * 100) / 100 : value}`)
      .join(', ');
  return inColumns([
    ['what', 'concerns', 'saves an hour', 'evidence', 'expected'],
    ...advice.map(({ kind, subject, savedMsPerHour, evidence, expected }) => [
      kind,
      subject,
      duration(savedMsPerHour),
      figures(evidence),
      figures(expected),
    ]),
  ]);
}
