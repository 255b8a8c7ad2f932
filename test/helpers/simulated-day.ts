import { randomUUID } from 'node:crypto';
import { CATEGORIES, STAGES } from '../../src-preload/contract/vocabulary.ts';
import { createMetrics, type Metrics } from '../../src-main/core/metrics/metrics.ts';
import { seededRandom } from '../../src-main/core/seeded-random.ts';
import type { Database } from '../../src-main/data/open-database.ts';
import { addMeasured } from '../../src-main/data/repositories/metrics.ts';
import { insertRequest, updateRequest } from '../../src-main/data/repositories/requests.ts';
import { addRun } from '../../src-main/data/repositories/runs.ts';
import { addTrace } from '../../src-main/data/repositories/traces.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The last stretch of the day is measured as finely as the application does it. */
const FINE_MS = 5 * MINUTE;
const MEGABYTE = 1024 * 1024;

/** Fills the 24 hours before a moment with what an office of one machine measures on a working day. */
export async function simulateDay(db: Database, now: Date): Promise<void> {
  const random = seededRandom(24);
  const end = now.getTime();
  const metrics = createMetrics();
  for (const at of moments(end - 24 * HOUR, end)) {
    const load = loadAt(at);
    measureWork(metrics, load, random);
    measureMachine(metrics, load, random);
    await addMeasured(db, at, metrics.drain());
  }
  // The last document was through when the last measurement was taken: the newest point of a chart has one.
  for (let index = 0; index < 20; index += 1) {
    await addDocument(db, end - 1 - index * 15_000, { index, random });
  }
}

function moments(from: number, end: number): readonly number[] {
  const coarse = Array.from(
    { length: (end - FINE_MS - from) / (10 * MINUTE) },
    (_, step) => from + step * 10 * MINUTE,
  );
  const fine = Array.from({ length: FINE_MS / 10_000 }, (_, step) => end - FINE_MS + step * 10_000);
  return [...coarse, ...fine, end - 1];
}

/** How much there is to do, 0..1: most in the middle of the day that is simulated. */
function loadAt(at: number): number {
  const hour = (at / HOUR) % 24;
  return Math.max(0.05, Math.sin((Math.PI * hour) / 24));
}

function measureWork(metrics: Metrics, load: number, random: () => number): void {
  const documents = Math.ceil(load * 8 * random());
  for (let index = 0; index < documents; index += 1) {
    const outcome = random() < 0.02 ? 'failed' : random() < 0.2 ? 'review' : 'ready';
    const slow = random() < 0.05 ? 12 : 1;
    let totalMs = 0;
    for (const stage of STAGES) {
      const ms = slow * random() * (stage === 'text' ? 1500 : 120);
      totalMs += ms;
      metrics.record('stage_duration', { stage, outcome: 'done' }, ms);
    }
    metrics.record('request_duration', { outcome }, totalMs);
    metrics.add('requests', { category: CATEGORIES[index % CATEGORIES.length] ?? 'Altro', outcome });
    metrics.add('documents', { source: random() < 0.5 ? 'drop' : 'watch' });
    metrics.record('page_duration', { source: random() < 0.3 ? 'ocr' : 'text' }, 20 + random() * 900);
    metrics.record('form_duration', { origin: 'built-in' }, 10 + random() * 60);
    metrics.record('draft_duration', {}, 2 + random() * 10);
    metrics.record('pool_wait_duration', { pool: 'pages' }, random() * 300);
    if (outcome === 'failed') metrics.add('failures', { where: 'request', code: 'damaged' });
  }
  metrics.record('mail_duration', { direction: 'sent', outcome: 'taken' }, 300 + random() * 900);
  metrics.add('mails', { outcome: 'taken' });
  for (const call of ['requests.list', 'requests.get', 'performance.charts', 'performance.report']) {
    metrics.record('call_duration', { call, outcome: 'done' }, 1 + random() * 60);
    metrics.record('ipc_duration', {}, 2 + random() * 70);
  }
  for (let index = 0; index < 20; index += 1) {
    metrics.record('query_duration', { verb: 'select' }, random() * 8);
  }
  metrics.add('cache_lookups', { namespace: 'templates', result: 'hit' }, 9);
  metrics.add('cache_lookups', { namespace: 'templates', result: 'miss' });
  metrics.record('measuring_duration', {}, 3 + random() * 4);
}

function measureMachine(metrics: Metrics, load: number, random: () => number): void {
  const memory = (220 + 120 * load + 10 * random()) * MEGABYTE;
  for (const [process, share] of [
    ['main', 0.6],
    ['window', 0.3],
    ['gpu', 0.05],
    ['services', 0.05],
    ['all', 1],
  ] as const) {
    metrics.set('cpu_use', { process }, 70 * load * share + random());
    metrics.set('memory', { process }, memory * share);
  }
  for (const pool of ['pages', 'ocr', 'forms']) {
    metrics.set('thread_cpu_use', { group: pool }, 25 * load * random());
    metrics.set('heap', { thread: pool }, (20 + 10 * random()) * MEGABYTE);
    metrics.set('workers', { pool, state: 'busy' }, random() < load ? 1 : 0);
    metrics.set('workers', { pool, state: 'total' }, 2);
    metrics.set('pool_use', { pool }, 100 * load * random());
  }
  for (const thread of ['engine', 'shell']) {
    metrics.set('heap', { thread }, (40 + 20 * load) * MEGABYTE);
    metrics.set('loop_delay', { thread }, 10 + 20 * load * random());
    metrics.record('collection_pause_duration', { thread }, 1 + 5 * random());
  }
  metrics.set('thread_cpu_use', { group: 'engine' }, 10 * load + random());
  metrics.set('memory_use', {}, 45 + 20 * load);
  metrics.set('queue_length', {}, Math.floor(10 * load * random()));
  metrics.set('requests_in_work', {}, Math.ceil(3 * load));
  metrics.set('disk_free', {}, 120_000 * MEGABYTE);
  metrics.set('disk_use', {}, 61);
  metrics.set('disk_io', {}, 40 * load * random());
  metrics.set('database_size', {}, 80 * MEGABYTE);
  metrics.set('store_size', {}, 900 * MEGABYTE);
  metrics.add('seconds_up', {}, 10);
}

async function addDocument(
  db: Database,
  at: number,
  { index, random }: { readonly index: number; readonly random: () => number },
): Promise<void> {
  const id = randomUUID();
  const outcome = index % 5 === 0 ? 'review' : 'ready';
  await insertRequest(db, {
    id,
    status: outcome,
    reason: null,
    reason_detail: null,
    filename: `richiesta ${index + 1}.pdf`,
    source: 'drop',
    source_path: `richiesta ${index + 1}.pdf`,
    source_released: 1,
    duplicate_of: null,
    created_at: new Date(at).toISOString(),
  });
  await updateRequest(db, id, { category: CATEGORIES[index % CATEGORIES.length] ?? 'Altro' }, new Date(at));
  const text = 200 + random() * 2000;
  await addRun(db, {
    requestId: id,
    finishedAt: at,
    totalMs: text + 20,
    outcome,
    stages: { intake: 20, text },
  });
  await addTrace(db, {
    kind: 'request',
    subject: id,
    startedAt: at - Math.round(text) - 20,
    durationMs: text + 20,
    spans: [
      { name: 'intake', detail: null, startMs: 0, durationMs: 20, parent: null, queries: 2, queryMs: 1 },
      { name: 'text', detail: null, startMs: 20, durationMs: text, parent: null, queries: 4, queryMs: 2 },
      { name: 'page', detail: '1', startMs: 25, durationMs: text - 10, parent: 1, queries: 1, queryMs: 1 },
    ],
    droppedSpans: 0,
    queries: [
      { statement: 'select * from requests where id = ?', count: 6, totalMs: 3, span: 'text', varied: true },
    ],
  });
}
