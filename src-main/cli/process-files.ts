import { basename } from 'node:path';
import { WORKING_STATUSES } from '../../src-preload/contract/vocabulary.ts';
import { findRequest } from '../data/repositories/requests.ts';
import type { Engine } from '../engine/create-engine.ts';
import { reportDocument, type DocumentReport } from './document-report.ts';

/** How far a run is. The total grows with the requests that come out of an archive. */
export interface RunProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Takes files in and hands each document's report on as soon as it is settled, in the order in which
 * they finish. An archive has one for each file in it. A duplicate is reported once its first request is settled.
 */
export async function processFiles(
  engine: Engine,
  files: readonly string[],
  onReport: (report: DocumentReport, progress: RunProgress) => void,
): Promise<DocumentReport[]> {
  const reports: DocumentReport[] = [];
  const pending: Promise<void>[] = [];
  let total = files.length;
  for (const path of files) {
    const outcomes = await engine.takeIn({ path, source: 'cli' });
    total += outcomes.length - 1;
    for (const { file, requestId, outcome } of outcomes) {
      const reported = settled(engine, requestId).then(async (isSettled) => {
        if (!isSettled) return; // interrupted: the next run on this data folder goes on with it
        const report = await reportDocument(engine, file, requestId, outcome === 'duplicate');
        reports.push(report);
        onReport(report, { done: reports.length, total });
      });
      pending.push(reported);
    }
  }
  await Promise.all(pending);
  return reports;
}

/** Waits for a request, and for the first of its bytes; false when the work was interrupted. */
async function settled(engine: Engine, requestId: string): Promise<boolean> {
  await engine.waitFor(requestId);
  const row = await findRequest(engine.db, requestId);
  if (row?.duplicate_of) await engine.waitFor(row.duplicate_of);
  return WORKING_STATUSES.every((status) => status !== row?.status);
}

/** One line for a person at a terminal. */
export function describeReport(report: DocumentReport): string {
  const category = report.category
    ? `${report.category} ${Math.round((report.confidence ?? 0) * 100)} %`
    : '';
  const outcome = report.error
    ? report.error.message
    : `${category}, ${Object.keys(report.fields).length} dati`;
  return `${report.status.padEnd(9)} ${basename(report.file)}  ${outcome}`;
}
