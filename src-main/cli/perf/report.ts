import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fromFileSystem } from '../../core/file-system-error.ts';
import type { Database } from '../../data/open-database.ts';
import { listLoadTests } from '../../data/repositories/load-tests.ts';
import { judgeAll } from '../../features/performance/judging/judge-all.ts';
import { optimizeDatabase } from '../../features/performance/queries/optimize-database.ts';
import { thisMachine } from '../../features/performance/load/this-machine.ts';
import { analyseOffice } from './analysis.ts';
import type { Console } from './console.ts';
import { besideOffice } from './open-office.ts';
import { adviseOffice } from './recommendations.ts';

/** `perf report`: all that is known of the performance of an office, as a JSON file. */
export async function report(
  order: {
    readonly dataFolder: string;
    readonly output: string;
    readonly hours: number;
    readonly json: boolean;
  },
  out: Console,
): Promise<number> {
  const { dataFolder, hours, json } = order;
  const output = resolve(order.output);
  const content = await besideOffice(dataFolder, (db) => gather(db, hours, Date.now()));
  await writeFile(output, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 }).catch(
    (error: unknown) => {
      throw fromFileSystem(error, output, 'folder-not-writable');
    },
  );
  out.result(json ? JSON.stringify({ output }) : `Written to ${output}.`);
  return 0;
}

async function gather(db: Database, hours: number, now: number) {
  return {
    writtenAt: new Date(now).toISOString(),
    machine: thisMachine(),
    analysis: await analyseOffice(db, hours, now),
    judgement: await judgeAll(db, now),
    recommendations: await adviseOffice(db, new Date(now)),
    database: await optimizeDatabase(db, { apply: false }),
    loadTests: await listLoadTests(db),
  };
}
