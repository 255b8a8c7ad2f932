import { availableParallelism, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { BASELINE_NAMES, trainBaseline } from '../../scripts/evaluate/baseline/baseline-classifier.ts';
import { MODEL_FILE } from '../../scripts/evaluate/shipped-model.ts';
import { alignedTable } from '../../scripts/evaluate/table.ts';
import {
  itemDocument,
  loadAllTrainingItems,
  loadValidationItems,
} from '../../scripts/training/training-data.ts';
import type { Category } from '../../src-preload/contract/vocabulary.ts';
import type { DocumentText } from '../../src-main/core/document-text.ts';
import { percentilesOf } from '../helpers/percentiles.ts';
import { loadLocalClassifier } from '../../src-main/pipeline/classify/local-classifier.ts';
import { extractData } from '../../src-main/pipeline/fields/extract-fields.ts';
import { findItems } from '../../src-main/pipeline/fields/rows/find-items.ts';
import type { Benchmark } from './benchmark.ts';

/** Every request is decided so many times; one round more goes before, to warm up. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const TICK_ROUNDS = 10;
const AIM_P95_MS = 20;
const AIM_TEXTS_PER_SECOND = 1000;

/** Classify and extract one request at a time, and many in a row in one thread, beside the textbook's recipes. */
export const deciding: Benchmark = {
  name: 'deciding',
  run: async (print) => {
    const documents = loadValidationItems().map(itemDocument);
    print(
      `deciding: Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(2) ?? '-'}; ${documents.length} labelled requests as typed, ${ROUNDS} rounds, one thread`,
    );
    const steps = ourSteps();
    print('\nOne request at a time, milliseconds by the clock and of the processor\n');
    print(latencyTable(documents, steps));
    print(`\naim: p95 of all together ${AIM_P95_MS}`);
    print('\nMany in a row, texts a second\n');
    print(throughputTable(documents, [...steps, ...theirSteps()]));
    print(`\naim: ${AIM_TEXTS_PER_SECOND} classified a second on one core`);
  },
};

/** Something that is done with a document, by name. */
interface Step {
  readonly name: string;
  readonly run: (document: DocumentText) => unknown;
}

function ourSteps(): Step[] {
  const classifier = loadLocalClassifier(MODEL_FILE);
  const options = { today: new Date() };
  const classify = (document: DocumentText): Category => classifier.classify(document).category;
  const extract = (document: DocumentText, category: Category) => [
    extractData(document, category, options),
    findItems(document, category, options),
  ];
  return [
    { name: 'classify', run: classify },
    { name: 'extract fields', run: (document) => extractData(document, 'Fabbricato', options) },
    { name: 'find rows', run: (document) => findItems(document, 'Fabbricato', options) },
    { name: 'classify + extract all', run: (document) => extract(document, classify(document)) },
  ];
}

function theirSteps(): Step[] {
  const training = loadAllTrainingItems();
  return BASELINE_NAMES.map((name) => {
    const { classify } = trainBaseline(training, name);
    return { name: `classify by ${name}`, run: classify };
  });
}

function latencyTable(documents: readonly DocumentText[], steps: readonly Step[]): string {
  const rows = steps.map(({ name, run }) => {
    for (const document of documents) run(document);
    const taken = rounds(documents).map((document) => timeTaken(() => run(document)).clockMs);
    return [name, ...figures(taken)];
  });
  const last = steps.at(-1);
  if (last) rows.push(['  processor time', ...figures(documents.map((document) => meanOf(last, document)))]);
  return alignedTable([['', 'p50', 'p95', 'p99', 'most'], ...rows]);
}

function figures(times: readonly number[]): string[] {
  const { p50, p95, p99 } = percentilesOf(times);
  return [p50, p95, p99, Math.max(...times)].map((value) => (value ?? Number.NaN).toFixed(2));
}

/** The processor's time is counted in ticks of some milliseconds: only many runs together say what one takes. */
function meanOf({ run }: Step, document: DocumentText): number {
  const { processorMs } = timeTaken(() => {
    for (let round = 0; round < TICK_ROUNDS; round += 1) run(document);
  });
  return processorMs / TICK_ROUNDS;
}

function throughputTable(documents: readonly DocumentText[], steps: readonly Step[]): string {
  const rows = steps.map(({ name, run }) => {
    for (const document of documents) run(document);
    const many = rounds(documents);
    const { clockMs, processorMs } = timeTaken(() => {
      for (const document of many) run(document);
    });
    return [name, ...[clockMs, processorMs].map((ms) => ((many.length / ms) * 1000).toFixed(0))];
  });
  return alignedTable([['', 'by the clock', 'by processor time'], ...rows]);
}

/** What it takes by the clock, and of a core: on a busy machine only the second says something of the code. */
function timeTaken(run: () => unknown): { clockMs: number; processorMs: number } {
  const [start, used] = [performance.now(), process.threadCpuUsage()];
  run();
  const { user, system } = process.threadCpuUsage(used);
  return { clockMs: performance.now() - start, processorMs: (user + system) / 1000 };
}

const rounds = (documents: readonly DocumentText[]): DocumentText[] =>
  Array.from({ length: ROUNDS }, () => documents).flat();
