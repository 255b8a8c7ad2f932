import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadKind, LoadReport } from '../../../src-preload/contract/load-tests.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import type { Database } from '../../data/open-database.ts';
import { findLoadTest, saveLoadTest, type StoredLoadTest } from '../../data/repositories/load-tests.ts';
import { createLaunchLoad } from '../../engine/launch-load.ts';
import { removeAbandonedLoadFolders } from '../../engine/load-folder.ts';
import { LOAD_FOLDER } from '../../engine/load-tests.ts';
import { planLoad, type LoadPlan } from '../../features/performance/load/load-plan.ts';
import { beginTest } from '../../features/performance/load/load-tests.ts';
import { limitSentence } from '../../features/performance/load/report/load-report-page.ts';
import { REPORT_WORDS } from '../../features/performance/load/report/report-words.ts';
import type { LoadStepReport } from '../../features/performance/load/run-load.ts';
import { duration, inColumns, type Console } from './console.ts';
import { databaseFile } from './office-folder.ts';
import { addToOffice } from './open-office.ts';

/** Where load tests work that belong to no office. */
const LOOSE_FOLDER = join(tmpdir(), 'brokerflow-load-tests');

/**
 * `perf load-test`: lets virtual users work on an engine of their own, and keeps what was measured with the office's
 * other tests. @returns 1 when the test did not come to its end
 */
export async function loadTest(
  order: {
    readonly dataFolder: string;
    readonly kind: LoadKind;
    readonly seconds: number;
    readonly json: boolean;
  },
  out: Console,
): Promise<number> {
  const { dataFolder, kind, seconds, json } = order;
  const kept = existsSync(databaseFile(dataFolder));
  const plan = planLoad(kind, seconds, randomUUID());
  out.note(`${kind}: ${plan.users} users, ${seconds} s. The machine will be busy; Ctrl C ends it early.`);
  const test = await runTest(plan, kept ? join(dataFolder, LOAD_FOLDER) : LOOSE_FOLDER, out);
  const report = kept ? await addToOffice(dataFolder, (db) => keep(db, test)) : { ...test, previous: null };
  if (!kept) out.note(`Not kept: there are no BrokerFlow data in ${dataFolder}.`);
  out.result(json ? JSON.stringify(report, null, 2) : inWords(report));
  return report.outcome === 'done' ? 0 : 1;
}

async function runTest(plan: LoadPlan, parentFolder: string, out: Console): Promise<StoredLoadTest> {
  await removeAbandonedLoadFolders(parentFolder);
  const launch = createLaunchLoad({
    parentFolder,
    resourcesFolder: fileURLToPath(new URL('../../../resources', import.meta.url)),
    sqliteDriver: undefined,
    ocrWorkers: () => undefined,
  });
  const begun = beginTest(plan, new Date());
  const run = await launch(plan, (step) => out.note(progress(plan, step)));
  process.once('SIGINT', run.cancel);
  process.once('SIGTERM', run.cancel);
  const { outcome, figures, problems, points } = await run.done.finally(() => {
    process.off('SIGINT', run.cancel);
    process.off('SIGTERM', run.cancel);
  });
  return { ...begun, outcome, figures, problems: [...problems], points: [...points], endedAt: Date.now() };
}

async function keep(db: Database, test: StoredLoadTest): Promise<LoadReport> {
  await saveLoadTest(db, test);
  const report = await findLoadTest(db, test.id);
  if (!report) throw new BrokerFlowError('internal', 'The load test was not stored');
  return report;
}

function progress(
  { seconds }: LoadPlan,
  { phase, elapsedSeconds, calls, documents, errors, point }: LoadStepReport,
): string {
  if (phase === 'ending') return 'Waiting for the last documents';
  const users = point?.users ?? 0;
  return `${Math.round(elapsedSeconds)}/${seconds} s: ${users} users, ${calls} calls, ${documents} documents, ${errors} errors`;
}

function inWords({ outcome, figures, previous, problems }: LoadReport): string {
  if (figures === null) return `The test ended as ${outcome}.`;
  const before = previous?.figures ?? null;
  const rate = (value: number | undefined): string => (value === undefined ? '-' : `${value.toFixed(1)}/min`);
  const facts = [
    ['', 'now', 'before'],
    ['calls', rate(figures.callsPerMinute), rate(before?.callsPerMinute)],
    ['documents', rate(figures.documentsPerMinute), rate(before?.documentsPerMinute)],
    ['errors', String(figures.errors), String(before?.errors ?? '-')],
    ['not finished', String(figures.unfinished), String(before?.unfinished ?? '-')],
  ];
  const actions = [
    ['', 'count', 'errors', 'p50', 'p95', 'p99', 'p95 before'],
    ...figures.actions.map(({ action, count, errors, p50, p95, p99 }) => [
      action,
      String(count),
      String(errors),
      ...[p50, p95, p99].map(duration),
      duration(before?.actions.find((one) => one.action === action)?.p95 ?? null),
    ]),
  ];
  const causes = problems.map(({ action, code, count }) => `${count} times ${action}: ${code}`);
  return [inColumns(facts), inColumns(actions), ...causes, limitSentence(figures, REPORT_WORDS.en)].join(
    '\n\n',
  );
}
