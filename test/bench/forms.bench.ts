import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { alignedTable } from '../../scripts/evaluate/table.ts';
import { readFormFile } from '../../src-main/adapters/pdf/forms/read-form-file.ts';
import { percentilesOf } from '../../src-main/core/percentiles.ts';
import { mapBoxes } from '../../src-main/features/templates/map-boxes.ts';
import {
  createFormFiller,
  type FormChoice,
  type FormInput,
} from '../../src-main/pipeline/forms/form-filler.ts';
import { CATEGORIES, type Category } from '../../src-preload/contract/vocabulary.ts';
import { allOwnForms } from '../helpers/make-own-forms.ts';
import type { MadeForm } from '../helpers/own-forms/sheet.ts';
import { FULL, formInput, stageContext } from '../unit/pipeline/forms/form-inputs.ts';
import type { Benchmark } from './benchmark.ts';
import { keptFormFiles } from '../helpers/memory-caches.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 10);
const AIM_PER_SECOND = 20;
const AIM_P95_MS = 150;
const formsFolder = fileURLToPath(new URL('../../resources/forms', import.meta.url));

/** Fills the forms of a request, built-in ones and the office's own, one after the other in one thread. */
export const forms: Benchmark = {
  name: 'forms',
  run: async (print) => {
    print(
      `forms: Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(2) ?? '-'}; ${ROUNDS} rounds, one thread, templates and font kept`,
    );
    const folder = mkdtempSync(join(tmpdir(), 'brokerflow-bench-'));
    try {
      const own = await Promise.all((await allOwnForms()).map((form) => takeIn(form, folder)));
      const rows = [
        await measure(
          'built in',
          CATEGORIES.map((category) => ({ input: inputOf(category), choice: NOBODY })),
        ),
        await measure("the office's own", own),
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

async function measure(name: string, requests: readonly Request[]): Promise<string[]> {
  const filler = createFormFiller({ files: keptFormFiles(), templatesFolder: formsFolder });
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
