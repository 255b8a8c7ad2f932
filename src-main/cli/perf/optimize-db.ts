import type { OptimizeReport } from '../../../src-preload/contract/queries.ts';
import { systemUser } from '../../core/system-user.ts';
import { optimizeDatabase } from '../../features/performance/queries/optimize-database.ts';
import { duration, inColumns, type Console } from './console.ts';
import { besideOffice, changeOffice } from './open-office.ts';

/** `perf optimize-db`: says what would make the database leaner or faster, and does it when `apply`. */
export async function optimizeDb(
  order: { readonly dataFolder: string; readonly apply: boolean; readonly json: boolean },
  out: Console,
): Promise<number> {
  const report = await optimizedDatabase(order);
  out.result(order.json ? JSON.stringify(report, null, 2) : databaseInWords(report));
  return 0;
}

/** What it did, or would do. */
export function optimizedDatabase({
  dataFolder,
  apply,
}: {
  readonly dataFolder: string;
  readonly apply: boolean;
}): Promise<OptimizeReport> {
  return apply
    ? changeOffice(dataFolder, (db) => optimizeDatabase(db, { apply, actor: systemUser(), now: Date.now() }))
    : besideOffice(dataFolder, (db) => optimizeDatabase(db, { apply }));
}

/** As a table, with what the file takes. */
export function databaseInWords({ sizeBefore, sizeAfter, steps }: OptimizeReport): string {
  const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  const state = ({ needed, done, hindered }: OptimizeReport['steps'][number]): string => {
    if (done) return 'done';
    if (hindered !== null) return `not done: ${hindered}`;
    return needed ? 'would help' : 'not needed';
  };
  const rows = [
    ['step', 'state', 'frees', 'took', 'concerns'],
    ...steps.map((step) => [
      step.step,
      state(step),
      megabytes(step.freed),
      duration(step.tookMs),
      step.subjects.join(' ') || '-',
    ]),
  ];
  const size =
    sizeBefore === sizeAfter
      ? megabytes(sizeBefore)
      : `${megabytes(sizeBefore)}, now ${megabytes(sizeAfter)}`;
  return `${inColumns(rows)}\n\nThe database has ${size}.`;
}
