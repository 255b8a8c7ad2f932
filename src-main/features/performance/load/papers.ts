import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { plainPdf } from '../../../adapters/pdf/plain-pdf.ts';
import { isVatNumber } from '../../../core/italian-codes/vat-number.ts';
import { oneOf, seededRandom } from '../../../core/seeded-random.ts';
import { FORMS, NAMES, STREETS, SUBJECTS, TOWNS, TRADES, VEHICLES } from './load-words.ts';

/** The documents that virtual users drop: no two have the same bytes, so none counts as a duplicate. */
export interface Papers {
  /** Writes one more; its path. */
  readonly next: () => Promise<string>;
  /** Removes one that was taken in. */
  readonly discard: (path: string) => Promise<void>;
}

/** One in so many is a sample of the product: scans to be recognised, questionnaires, letters. */
const SAMPLE_EVERY = 8;

const manifestSchema = z.object({
  samples: z.array(
    z.object({
      file: z.string(),
      error: z.string().nullable(),
      duplicateOf: z.string().nullable(),
      password: z.string().nullable(),
    }),
  ),
});

/**
 * A generator of requests for quotation: one page of text, firm, address, codes and sums made of a seed.
 * @throws what the system says when the samples cannot be read
 */
export async function createPapers(options: {
  /** Where they are written; it exists. */
  readonly folder: string;
  readonly samplesFolder: string;
  readonly seed: number;
}): Promise<Papers> {
  const random = seededRandom(options.seed);
  const samples = await readableSamples(options.samplesFolder);
  let count = 0;
  return {
    next: async () => {
      count += 1;
      const number = count;
      const sample =
        number % SAMPLE_EVERY === 0 ? samples[(number / SAMPLE_EVERY) % samples.length] : undefined;
      const lines = requestLines(random, number); // drawn also for a sample: the next ones stay the same
      const path = join(options.folder, `richiesta-${number}.pdf`);
      await writeFile(path, sample ? await oneMore(sample, number) : await plainPdf(lines), { mode: 0o600 });
      return path;
    },
    discard: (path) => rm(path, { force: true }),
  };
}

/** The text of a request, line by line, as a firm would type it. */
export function requestLines(random: () => number, number: number): string[] {
  const firm = `${oneOf(TRADES, random)} ${oneOf(NAMES, random)} ${oneOf(FORMS, random)}`;
  const [postalCode, town, province] = oneOf(TOWNS, random);
  const subject = oneOf(SUBJECTS, random);
  const amount = (1 + Math.floor(random() * 9)) * 500_000;
  const deductible = (1 + Math.floor(random() * 8)) * 250;
  const text = subject.text.map((line) =>
    line.replace('{amount}', inItalian(amount)).replace('{deductible}', inItalian(deductible)),
  );
  const vehicles = subject.vehicles ? ['', 'Targa Veicolo', ...vehicleLines(random)] : [];
  return [
    firm,
    `${oneOf(STREETS, random)} ${1 + Math.floor(random() * 120)}, ${postalCode} ${town} (${province})`,
    `P.IVA ${vatNumber(random)}   Tel. 0442 ${Math.floor(100_000 + random() * 899_999)}`,
    '',
    `Oggetto: ${subject.title} (rif. ${number})`,
    '',
    'Spettabile broker,',
    ...text,
    'Decorrenza richiesta: 31/12/2026. Vi preghiamo di rispondere entro il 15/12/2026.',
    ...vehicles,
    '',
    'Cordiali saluti',
    firm,
  ];
}

function vehicleLines(random: () => number): string[] {
  const letter = (): string => 'ABCDEFGHJKLMNPRSTVWXYZ'.charAt(Math.floor(random() * 22));
  return Array.from({ length: 2 + Math.floor(random() * 5) }, () => {
    const plate = `${letter()}${letter()}${Math.floor(100 + random() * 899)}${letter()}${letter()}`;
    return `${plate} ${oneOf(VEHICLES, random)}`;
  });
}

/** Ten random digits and the check digit that fits. */
function vatNumber(random: () => number): string {
  const digits = Array.from({ length: 10 }, (_, index) => (index === 0 ? 1 : Math.floor(random() * 10))).join(
    '',
  );
  const check = Array.from({ length: 10 }, (_, digit) => digit).find((digit) =>
    isVatNumber(`${digits}${digit}`),
  );
  return `${digits}${check ?? 0}`;
}

function inItalian(euro: number): string {
  return new Intl.NumberFormat('it-IT', { useGrouping: 'always' }).format(euro);
}

/** The samples that are PDFs, open without a password, and end well. */
async function readableSamples(folder: string): Promise<Buffer[]> {
  const { samples } = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  const usable = samples.filter(
    ({ file, error, duplicateOf, password }) =>
      file.endsWith('.pdf') && error === null && duplicateOf === null && password === null,
  );
  return Promise.all(usable.map(({ file }) => readFile(join(folder, file))));
}

/** The same document with other bytes: a comment after its end. */
async function oneMore(sample: Buffer, number: number): Promise<Buffer> {
  return Buffer.concat([sample, Buffer.from(`\n% ${number}\n`)]);
}
