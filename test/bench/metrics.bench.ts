import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { alignedTable } from '../../scripts/evaluate/table.ts';
import { createMetrics } from '../../src-main/core/metrics/metrics.ts';
import { createTracer } from '../../src-main/core/metrics/tracer.ts';
import type { Benchmark } from './benchmark.ts';
import { startMeasuredEngine } from './measured-engine.ts';
import { median } from './median.ts';

/** Pairs of the same work, measured and not; the first of each warms up and does not count. */
const ROUNDS = 1 + Math.max(2, Math.round(12 * Number(process.env['BENCH_SHARE'] ?? 1)));
const DOCUMENTS = 20;
const AIM_SHARE = 0.01;
const CALLS = 200_000;
const NANOSECONDS_PER_MILLISECOND = 1e6;

/** What measuring costs: of the whole work, and of one recording. */
export const metrics: Benchmark = {
  name: 'metrics',
  run: async (print) => {
    print(
      `metrics: Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(2) ?? '-'}`,
    );
    const folder = mkdtempSync(path.join(tmpdir(), 'brokerflow-bench-'));
    try {
      await compareWork(folder, print);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    print('\nOne call, nanoseconds (median of nine times 200,000)\n');
    print(alignedTable([['call', 'ns'], ...(await callRows())]));
  },
};

/** The same documents, once with and once without measures, one after the other and the first in turn. */
async function compareWork(folder: string, print: (line: string) => void): Promise<void> {
  const files = writeDocuments(folder);
  const times: Record<'on' | 'off', number[]> = { on: [], off: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = round % 2 === 0 ? (['on', 'off'] as const) : (['off', 'on'] as const);
    for (const measures of order) {
      const data = path.join(folder, `${round}-${measures}`);
      const milliseconds = await processorTime(data, files, measures === 'on');
      rmSync(data, { recursive: true, force: true });
      if (round > 0) times[measures].push(milliseconds);
    }
  }
  const ratios = times.on.map((on, index) => on / (times.off[index] ?? Number.NaN));
  const [on, off, ratio] = [median(times.on), median(times.off), median(ratios)];
  print(
    `\n${DOCUMENTS} digital documents, processor time of engine and threads, medians of ${ROUNDS - 1} interleaved pairs\n`,
  );
  print(
    alignedTable([
      ['measures', 'ms', 'a document'],
      ['on', on.toFixed(0), (on / DOCUMENTS).toFixed(1)],
      ['off', off.toFixed(0), (off / DOCUMENTS).toFixed(1)],
    ]),
  );
  const spread = ratios.toSorted((a, b) => a - b);
  const quarter = (share: number): string =>
    (((spread[Math.floor(share * (spread.length - 1))] ?? 1) - 1) * 100).toFixed(1);
  print(
    `\nmeasuring costs ${((ratio - 1) * 100).toFixed(2)} % (median of the pairs; half of them between ${quarter(0.25)} and ${quarter(0.75)} %); aim < ${AIM_SHARE * 100} %`,
  );
}

/** Processor time rather than a clock: other work on the machine must not count. */
async function processorTime(data: string, files: readonly string[], measures: boolean): Promise<number> {
  const engine = await startMeasuredEngine(data, 1, { measures });
  try {
    const [first = '', ...rest] = files;
    await engine.drop(first).then((id) => engine.settled(id));
    const before = process.cpuUsage();
    await engine.processAll(rest);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  } finally {
    await engine.close();
  }
}

function writeDocuments(folder: string): readonly string[] {
  const script = fileURLToPath(new URL('write-documents.ts', import.meta.url));
  const documents = path.join(folder, 'documents');
  execFileSync(process.execPath, [script, documents, String(DOCUMENTS + 1), '1'], { stdio: 'inherit' });
  const digital = path.join(documents, 'digital');
  return readdirSync(digital)
    .toSorted()
    .map((name) => path.join(digital, name));
}

async function callRows(): Promise<string[][]> {
  const recorded = createMetrics();
  const tracer = createTracer(() => undefined);
  const times = (work: () => void): number => {
    const runs = Array.from({ length: 9 }, () => {
      const start = performance.now();
      for (let index = 0; index < CALLS; index += 1) work();
      return ((performance.now() - start) / CALLS) * NANOSECONDS_PER_MILLISECOND;
    });
    return median(runs);
  };
  const spans: number[] = [];
  for (let run = 0; run < 9; run += 1) {
    const start = performance.now();
    for (let trace = 0; trace < CALLS / 1000; trace += 1) {
      await tracer.trace({ kind: 'request', subject: 'bench' }, async () => {
        for (let span = 0; span < 500; span += 1) await tracer.span('page', null, () => Promise.resolve());
      });
    }
    spans.push(((performance.now() - start) / (CALLS / 2)) * NANOSECONDS_PER_MILLISECOND);
  }
  return [
    ['record a duration', times(() => recorded.record('query_duration', { verb: 'select' }, 1.5)).toFixed(0)],
    ['add to a counter', times(() => recorded.add('documents', { source: 'drop' })).toFixed(0)],
    ['set a gauge', times(() => recorded.set('queue_length', {}, 3)).toFixed(0)],
    ['span of a trace', median(spans).toFixed(0)],
  ];
}
