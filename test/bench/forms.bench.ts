import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { alignedTable } from '../../scripts/evaluate/table.ts';
import { readFormFile } from '../../src-main/adapters/pdf/forms/read-form-file.ts';
import { percentilesOf } from '../helpers/percentiles.ts';
import { mapBoxes } from '../../src-main/features/templates/map-boxes.ts';
import {
  createFormFiller,
  type FormChoice,
  type FormInput,
} from '../../src-main/pipeline/forms/form-filler.ts';
import { createFillingThreads, type FillingThreads } from '../../src-main/pipeline/forms/filling-threads.ts';
import { CATEGORIES, type Category } from '../../src-preload/contract/vocabulary.ts';
import { allOwnForms } from '../helpers/make-own-forms.ts';
import type { MadeForm } from '../helpers/own-forms/sheet.ts';
import { FULL, formInput, stageContext } from '../unit/pipeline/forms/form-inputs.ts';
import type { Benchmark } from './benchmark.ts';
import { keptFormFiles } from '../helpers/memory-caches.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 10);
const THREADS = Math.max(1, availableParallelism() - 1);
const AIM_PER_SECOND = 20;
const AIM_P95_MS = 150;
const formsFolder = fileURLToPath(new URL('../../resources/forms', import.meta.url));

/** Fills the forms of a request, built-in ones and the office's own: in one thread, and shared out among several. */
export const forms: Benchmark = {
  name: 'forms',
  run: async (print) => {
    print(
      `forms: Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(2) ?? '-'}; ${ROUNDS} rounds, templates and font kept`,
    );
    const folder = mkdtempSync(join(tmpdir(), 'brokerflow-bench-'));
    try {
      const own = await Promise.all((await allOwnForms()).map((form) => takeIn(form, folder)));
      const together = inOneRequest(own);
      const rows = [
        await measure(
          'built in',
          CATEGORIES.map((category) => ({ input: inputOf(category), choice: NOBODY })),
        ),
        await measure("the office's own", own),
        await measure(`one request, ${together.choice.ownForms.length + 2} forms`, [together]),
        await measureShared(together),
      ];
      print(
        alignedTable([
          ['', 'forms', 'a second', 'p50 ms', 'p95 ms', 'p50 processor', 'p95 processor'],
          ...rows,
        ]),
      );
      print(`\naim: ${AIM_PER_SECOND} forms a second, p95 ${AIM_P95_MS} ms a form`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Request {
  readonly input: FormInput;
  readonly choice: FormChoice;
}

const NOBODY: FormChoice = { insurers: [], ownForms: [] };
const inputOf = (category: Category): FormInput => formInput(category, FULL);

/** A made form as the program keeps it. */
async function takeIn(made: MadeForm, folder: string): Promise<Request> {
  const [path, target] = [join(folder, `${made.name}.pdf`), join(folder, `${made.name}.fillable.pdf`)];
  writeFileSync(path, made.bytes);
  const fontFile = join(formsFolder, 'LiberationSans-Regular.ttf');
  const file = await readFormFile({ path, password: null, fontFile, target });
  const pages = file.pageSizes.map((size, index) => ({ ...size, words: file.words[index] ?? [] }));
  const mapped = mapBoxes({ boxes: file.boxes, pages, category: made.category, customFields: [] });
  const origin = { id: made.name, title: made.name, insurerId: null, version: 1, sha256: '' };
  const ownForm = { ...origin, category: made.category, path: target, ...mapped };
  return { input: inputOf(made.category), choice: { insurers: [], ownForms: [ownForm] } };
}

/** A request that is put to as many insurers as there are forms, each with its own, and to one without. */
function inOneRequest(requests: readonly Request[]): Request {
  const ownForms = requests.flatMap(({ choice }) =>
    choice.ownForms.map((form) => ({ ...form, insurerId: form.id })),
  );
  const insurers = [...ownForms, { id: 'another' }].map(({ id }) => ({ id, name: id }));
  return { input: inputOf('Flotta Auto'), choice: { insurers, ownForms } };
}

/** The same request, filled by this thread and those beside it. */
async function measureShared(request: Request): Promise<string[]> {
  const threads = createFillingThreads({ templatesFolder: formsFolder, threads: THREADS });
  try {
    while (threads.ready() < THREADS) await setTimeout(20);
    return await measure(`the same, ${THREADS + 1} threads`, [request], threads);
  } finally {
    await threads.close();
  }
}

async function measure(
  name: string,
  requests: readonly Request[],
  threads?: FillingThreads,
): Promise<string[]> {
  const files = keptFormFiles();
  const filler = createFormFiller({ files, templatesFolder: formsFolder, ...(threads ? { threads } : {}) });
  const times: number[] = [];
  const cpu: number[] = [];
  let filled = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { input, choice } of requests) {
      const started = performance.now();
      const before = process.cpuUsage();
      const made = await filler.fill(input, stageContext(), choice);
      const took = performance.now() - started;
      const { user, system } = process.cpuUsage(before);
      // The first round warms up.
      if (round === 0) continue;
      filled += made.length;
      times.push(took / made.length);
      cpu.push((user + system) / 1000 / made.length);
    }
  }
  const { p50, p95 } = percentilesOf(times);
  const perSecond = 1000 / (times.reduce((sum, time) => sum + time, 0) / times.length);
  const processor = percentilesOf(cpu);
  return [
    name,
    String(filled),
    perSecond.toFixed(1),
    ...[p50, p95, processor.p50, processor.p95].map(milliseconds),
  ];
}

const milliseconds = (value: number | null): string => value?.toFixed(1) ?? '-';
