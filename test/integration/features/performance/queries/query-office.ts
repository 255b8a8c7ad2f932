import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { createMetrics } from '../../../../../src-main/core/metrics/metrics.ts';
import { createQueryMeter } from '../../../../../src-main/core/metrics/query-meter.ts';
import { createTracer } from '../../../../../src-main/core/metrics/tracer.ts';
import { openDatabase, type Database } from '../../../../../src-main/data/open-database.ts';
import { createQueryFinder } from '../../../../../src-main/features/performance/queries/query-finder.ts';
import { createQueryWatch } from '../../../../../src-main/features/performance/queries/query-watch.ts';
import { createRepeatedWatch } from '../../../../../src-main/features/performance/queries/repeated-watch.ts';
import { silentLog } from '../../../../helpers/silent-log.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';

export const NOW = Date.parse('2026-11-21T10:00:00Z');

/** A real database whose queries are heard, and what looks into them. Every query counts as slow. */
export async function queryOffice(folder = temporaryFolder()) {
  const metrics = createMetrics();
  const repeated = createRepeatedWatch();
  const tracer = createTracer(repeated.hear);
  const watch = createQueryWatch(metrics, () => NOW);
  watch.slowFrom(() => 0);
  const hearQuery = createQueryMeter({ metrics, tracer }, watch.hear);
  const { db, close } = openDatabase(join(folder, 'brokerflow.sqlite'), { hearQuery });
  const tools = { db, watch, repeated, driverFolder: undefined, log: silentLog, now: NOW };
  const finder = await createQueryFinder(tools);
  onTestFinished(async () => {
    await finder.close();
    await close();
  });
  return { db, tracer, finder, folder };
}

/** Fills the history of one request with so many lines, a thousand for each moment. */
export async function storeHistory(db: Database, lines: number): Promise<void> {
  const requestId = randomUUID();
  await db
    .insertInto('requests')
    .values({
      id: requestId,
      status: 'ready',
      filename: 'a.pdf',
      source: 'drop',
      source_path: '/a.pdf',
      source_released: 1,
      created_at: new Date(NOW).toISOString(),
      updated_at: new Date(NOW).toISOString(),
    })
    .execute();
  await db.transaction().execute(async (trx) => {
    for (let begin = 0; begin < lines; begin += 1000) {
      const at = new Date(NOW + begin).toISOString();
      const rows = Array.from({ length: Math.min(1000, lines - begin) }, (_, index) => ({
        request_id: requestId,
        at,
        event: 'received' as const,
        actor: 'engine' as const,
        detail: `${begin + index}`,
      }));
      await trx.insertInto('history').values(rows).execute();
    }
  });
}
