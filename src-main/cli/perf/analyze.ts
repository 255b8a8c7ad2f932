import { analyseOffice, type Analysis } from './analysis.ts';
import { duration, inColumns, type Console } from './console.ts';
import { readOffice } from './open-office.ts';

/** `perf analyze`: what was measured over the last hours. */
export async function analyze(
  {
    dataFolder,
    hours,
    json,
  }: { readonly dataFolder: string; readonly hours: number; readonly json: boolean },
  out: Console,
): Promise<number> {
  const analysis = await readOffice(dataFolder, (db) => analyseOffice(db, hours, Date.now()));
  out.result(json ? JSON.stringify(analysis, null, 2) : inWords(analysis));
  return 0;
}

function inWords(analysis: Analysis): string {
  const { hours, measured, requests, stages, calls, queries, failures } = analysis;
  if (!measured) return `Nothing was measured in the last ${hours} hours.`;
  const row = (name: string, { count, p50, p95, p99 }: Omit<Analysis['requests'], 'failed'>): string[] => [
    name,
    String(count),
    ...[p50, p95, p99].map(duration),
  ];
  const times = [
    ['', 'count', 'p50', 'p95', 'p99'],
    row('requests', requests),
    ...stages.map((stage) => row(`  ${stage.stage}`, stage)),
    ...calls.map((call) => row(call.call, call)),
    row('queries', queries),
  ];
  const percent = (value: number | null): string => (value === null ? '-' : `${Math.round(value)} %`);
  const facts = [
    ['failed requests', String(requests.failed)],
    ['slow queries', String(queries.slow)],
    ['cache hits', percent(analysis.cacheHitShare && analysis.cacheHitShare * 100)],
    ['processor, mean', percent(analysis.cpuPercent.mean)],
    ['memory, most', analysis.memoryMb === null ? '-' : `${Math.round(analysis.memoryMb)} MB`],
    ['longest queue', String(analysis.longestQueue ?? '-')],
    ...failures.map(({ code, count }) => [`failed: ${code}`, String(count)]),
  ];
  return `${inColumns(times)}\n\n${inColumns(facts)}`;
}
