import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { LETTERS, type Letter } from '../../src-preload/contract/text-templates.ts';
import {
  MAIL_LANGUAGES,
  type Category,
  type FormTemplate,
  type MailLanguage,
} from '../../src-preload/contract/vocabulary.ts';
import { percentilesOf } from '../helpers/percentiles.ts';
import { openOutputFolder } from '../../src-main/data/output-folder.ts';
import {
  createDraftComposer,
  type DraftComposer,
  type DraftInput,
} from '../../src-main/pipeline/email/compose-drafts.ts';
import { fullSample, samplePlan } from '../../src-main/pipeline/email/sample-input.ts';
import type { Benchmark } from './benchmark.ts';
import { silent } from './silent-log.ts';
import { keptWordings } from '../helpers/memory-caches.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 200);
const RESOURCES = fileURLToPath(new URL('../../resources', import.meta.url));
const PREPARED_AT = '2026-11-21T09:00:00.000Z';

/**
 * How long a message takes to be written: its text and, for a request for quotation, two forms and a scan of half a
 * megabyte read from the disk; and how long with its file flushed to the disk besides.
 */
export const drafts: Benchmark = {
  name: 'drafts',
  run: async (print) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'brokerflow-drafts-'));
    mkdirSync(folder, { recursive: true });
    const composer = createDraftComposer({
      wordings: keptWordings(),
      templatesFolder: path.join(RESOURCES, 'mail'),
    });
    try {
      print(`drafts: load ${loadavg()[0]?.toFixed(2) ?? '-'}, ${ROUNDS} of each`);
      const all: Times[] = [];
      for (const letter of LETTERS) {
        const times: Times[] = [];
        for (const language of MAIL_LANGUAGES) times.push(...(await timesOf(letter, language, composer)));
        print(`${letter.purpose} to the ${letter.recipient}: ${figures(times)}`);
        all.push(...times);
      }
      print(`all: ${figures(all)}`);
      print(
        `request for quotation with its file on the disk: ${figures(await storedTimes(composer, folder))}`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function timesOf(letter: Letter, language: MailLanguage, composer: DraftComposer): Promise<Times[]> {
  const input = inputFor(letter, language);
  await write(input, letter, composer);
  const times: Times[] = [];
  for (let round = 0; round < ROUNDS / MAIL_LANGUAGES.length; round += 1) {
    times.push((await write(input, letter, composer)).times);
  }
  return times;
}

/** Writes a request with this message. Of what comes beside a quotation the time is the mean of both. */
async function write(input: DraftInput, { purpose, recipient }: Letter, composer: DraftComposer) {
  const context = { signal: new AbortController().signal, log: silent };
  const clock = startClock();
  const written = await composer.compose(input, context);
  const times = clock(written.length);
  const message = written.find((draft) => draft.purpose === purpose && draft.kind === recipient);
  if (!message) throw new Error(`No ${purpose} to the ${recipient} was written`);
  return { times, bytes: message.bytes };
}

async function storedTimes(composer: DraftComposer, folder: string): Promise<Times[]> {
  const outputs = openOutputFolder(folder);
  const letter = { purpose: 'quotation', recipient: 'insurer' } as const;
  const input = inputFor(letter, 'it');
  const times: Times[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const clock = startClock();
    const { bytes } = await write(input, letter, composer);
    await outputs.write('drafts', input.requestId, `${round}.eml`, bytes);
    times.push(clock(1));
  }
  return times;
}

function inputFor(letter: Letter, language: MailLanguage): DraftInput {
  const category: Category = letter.purpose === 'answer' ? 'Altro' : 'Flotta Auto';
  const { insurer } = samplePlan({ ...letter, recipient: 'insurer', category, language });
  const isPrepared =
    letter.purpose === 'reminder' || letter.purpose === 'answer' || letter.purpose === 'receipt';
  const insurerId = letter.recipient === 'insurer' ? (insurer?.id ?? null) : null;
  return {
    ...fullSample(category),
    missing: letter.purpose === 'missing-data' ? ['plates'] : [],
    insurers: insurer ? [insurer] : [],
    prepared: isPrepared ? [{ ...letter, insurerId, preparedAt: PREPARED_AT }] : [],
    languages: [{ ...letter, language }],
    forms: [form('fleet'), form('summary')],
    original: {
      filename: 'Scansione.pdf',
      path: path.join(RESOURCES, 'samples', 'Scansione 2026-11-05 1127.pdf'),
      mediaType: 'application/pdf',
    },
  };
}

function form(template: FormTemplate): DraftInput['forms'][number] {
  const filename = `${template}.pdf`;
  return {
    filename,
    path: path.join(RESOURCES, 'forms', filename),
    template,
    insurerId: null,
    asks: template !== 'summary',
  };
}

/** Milliseconds by the clock and of processor time. */
interface Times {
  readonly wall: number;
  readonly processor: number;
}

/** Starts measuring; what it gives takes the share of one of so many messages. */
function startClock(): (messages: number) => Times {
  const start = performance.now();
  const used = process.cpuUsage();
  return (messages) => {
    const { user, system } = process.cpuUsage(used);
    return { wall: (performance.now() - start) / messages, processor: (user + system) / 1000 / messages };
  };
}

function figures(times: readonly Times[]): string {
  const wall = times.map((time) => time.wall);
  const ofClock = percentilesOf(wall);
  const ofProcessor = percentilesOf(times.map(({ processor }) => processor));
  const shown = (value: number | null): string => `${value?.toFixed(1) ?? '-'} ms`;
  const clock = `median ${shown(ofClock.p50)}, p95 ${shown(ofClock.p95)}, most ${shown(Math.max(...wall))}`;
  return `${clock}; processor median ${shown(ofProcessor.p50)}, p95 ${shown(ofProcessor.p95)}`;
}
