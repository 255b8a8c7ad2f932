import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { CATEGORIES } from '../../src-preload/contract/vocabulary.ts';
import type { DocumentText, Word } from '../../src-main/core/document-text.ts';

const trainingItemSchema = z.object({
  id: z.string().min(1),
  channel: z.enum(['email', 'pec', 'letter', 'form', 'note', 'whatsapp']),
  language: z.enum(['it', 'en']),
  category: z.enum(CATEGORIES),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  subject: z.string().nullable().default(null),
  text: z.string().min(1),
  table: z.array(z.array(z.string())).nullable().default(null),
  fields: z.record(z.string(), z.unknown()).default({}),
  invalid: z.array(z.string()).optional(),
});

/** One labelled request; see `resources/training/README.md` for what the labels mean. */
export type TrainingItem = z.infer<typeof trainingItemSchema>;

const TRAINING_FOLDER = fileURLToPath(new URL('../../resources/training/', import.meta.url));

/** The items that accuracy is reported on; the other files only ever train. */
export const REFERENCE_FILE = `${TRAINING_FOLDER}requests.jsonl`;

const VALIDATION_FOLDER = fileURLToPath(new URL('../../resources/validation/', import.meta.url));

/** Names of the files of labelled requests in the validation folder; it holds other labels too. */
const REQUEST_FILE = /^(?:requests|more-.+)\.jsonl$/;

/** The reference items mirror an inbox; the further ones were written to be hard. Their ids tell them apart. */
export function isReference(item: TrainingItem): boolean {
  return /^D\d+$/.test(item.id);
}

/** Reads one JSON object a line. Throws naming the line when one is not an item. */
export function loadTrainingItems(file: string): TrainingItem[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      const item = trainingItemSchema.safeParse(JSON.parse(line));
      if (item.success) return item.data;
      throw new Error(`${file}:${number}: ${z.prettifyError(item.error)}`);
    });
}

/** All items of all files in the training folder, in the order of file names. */
export function loadAllTrainingItems(): TrainingItem[] {
  return readdirSync(TRAINING_FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .flatMap((name) => loadTrainingItems(TRAINING_FOLDER + name));
}

/** The items that nothing is trained on and, in their blind half, no rule was written from. */
export function loadValidationItems(): TrainingItem[] {
  return readdirSync(VALIDATION_FOLDER)
    .filter((name) => REQUEST_FILE.test(name))
    .toSorted()
    .flatMap((name) => loadTrainingItems(VALIDATION_FOLDER + name));
}

/** Characters a line of an A4 page of ordinary print holds. */
const LINE_LENGTH = 92;
const PAGE_WIDTH_PT = 595;
const PAGE_HEIGHT_PT = 842;
const LINE_HEIGHT = 12 / PAGE_HEIGHT_PT;
const CHARACTER_WIDTH = 0.9 / LINE_LENGTH;

/** An item as a page of words, as if it had been typed and read back without a fault. */
export function itemDocument(item: TrainingItem): DocumentText {
  const lines = itemLines(item);
  const words: Word[] = [];
  let block = 0;
  for (const [line, text] of lines.entries()) {
    if (text.trim() === '') block += 1;
    words.push(...lineWords(text, line, block));
  }
  const reading = {
    source: 'text',
    reason: 'text-layer',
    confidence: 1,
    warnings: [],
    readWith: null,
  } as const;
  const page = { page: 1, ...reading };
  return { pages: [{ ...page, widthPt: PAGE_WIDTH_PT, heightPt: PAGE_HEIGHT_PT, words }] };
}

function itemLines(item: TrainingItem): string[] {
  const subject = item.subject === null ? [] : [subjectLine(item.channel, item.subject), ''];
  const table = item.table === null ? [] : ['', ...item.table.map((row) => row.join('   '))];
  return [...subject, ...item.text.split('\n'), ...table].flatMap(wrapLine);
}

function subjectLine(channel: TrainingItem['channel'], subject: string): string {
  return channel === 'form' || channel === 'note' ? subject : `Oggetto: ${subject}`;
}

function wrapLine(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const current = lines.at(-1) ?? '';
    if (current !== '' && current.length + 1 + word.length > LINE_LENGTH) lines.push(word);
    else lines[lines.length - 1] = current === '' ? word : `${current} ${word}`;
  }
  return lines;
}

function lineWords(text: string, line: number, block: number): Word[] {
  const top = (0.05 + line * LINE_HEIGHT) % 1;
  return [...text.matchAll(/\S+/g)].map((match) => {
    const left = 0.05 + match.index * CHARACTER_WIDTH;
    const right = left + match[0].length * CHARACTER_WIDTH;
    return {
      text: match[0],
      confidence: 1,
      warnings: [],
      readWith: null,
      line,
      block,
      box: [left, top, right, top + LINE_HEIGHT],
    };
  });
}
