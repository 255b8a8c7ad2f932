import { fileURLToPath } from 'node:url';
import type { Benchmark } from './benchmark.ts';
import { deciding } from './deciding.bench.ts';
import { drafts } from './drafts.bench.ts';
import { forms } from './forms.bench.ts';
import { mainJob } from './main-job.bench.ts';
import { metrics } from './metrics.bench.ts';
import { reading } from './reading.bench.ts';
import { readingOrder } from './reading-order.bench.ts';
import { readingMemory } from './reading-memory.bench.ts';

/** Runs the benchmarks named on the command line, or all of them: `npm run bench [-- NAME ...]`. */
const BENCHMARKS: readonly Benchmark[] = [
  mainJob,
  deciding,
  reading,
  readingMemory,
  readingOrder,
  drafts,
  forms,
  metrics,
];

/** Runs the chosen benchmarks one after the other; false when a name is not known. */
async function runBenchmarks(names: readonly string[]): Promise<boolean> {
  const unknown = names.filter((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name));
  if (unknown.length > 0) {
    const known = BENCHMARKS.map((benchmark) => benchmark.name).join(', ');
    console.error(`There is no benchmark ${unknown.join(', ')}. Known: ${known}`);
    return false;
  }
  for (const benchmark of BENCHMARKS) {
    if (names.length === 0 || names.includes(benchmark.name))
      await benchmark.run((line) => console.log(line));
  }
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await runBenchmarks(process.argv.slice(2))) ? 0 : 2;
}
