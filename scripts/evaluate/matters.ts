import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { MATTERS, type Matters } from '../../src-preload/contract/vocabulary.ts';
import type { LocalClassifier } from '../../src-main/pipeline/classify/local-classifier.ts';
import { itemDocument, loadValidationItems } from '../training/training-data.ts';
import { alignedTable } from './table.ts';

const MATTERS_FILE = fileURLToPath(new URL('../../resources/validation/matters.jsonl', import.meta.url));

const labelledTextSchema = z.object({
  id: z.string(),
  text: z.string(),
  subject: z.string().nullable(),
  matters: z.enum(MATTERS),
});

/** Requests whose number of matters was looked at when they were written. */
const LOOKED_AT = /^V[12]\d\d$/;

/** How often it was told rightly whether a text holds one request, several or none. */
export interface MattersScore {
  readonly texts: number;
  readonly right: number;
  /** Rows: what is right; columns: what was given; in the order of `MATTERS`. */
  readonly confusion: readonly (readonly number[])[];
}

/** Judges the classifier on the texts of the validation folder as they were typed. */
export function judgeMatters(classifier: LocalClassifier): MattersScore {
  const judged = labelledTexts().map(({ text, subject, matters }) => {
    const document = itemDocument({
      id: 'text',
      channel: 'email',
      language: 'it',
      category: 'Altro',
      difficulty: 'easy',
      subject,
      text,
      table: null,
      fields: {},
    });
    return { expected: matters, given: classifier.classify(document).matters };
  });
  return {
    texts: judged.length,
    right: judged.filter(({ expected, given }) => expected === given).length,
    confusion: MATTERS.map((row) =>
      MATTERS.map(
        (column) => judged.filter(({ expected, given }) => expected === row && given === column).length,
      ),
    ),
  };
}

interface LabelledText {
  readonly text: string;
  readonly subject: string | null;
  readonly matters: Matters;
}

function labelledTexts(): LabelledText[] {
  const told = readFileSync(MATTERS_FILE, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => labelledTextSchema.parse(JSON.parse(line)));
  const known = new Set(told.map(({ id }) => id));
  const single = loadValidationItems()
    .filter(({ id }) => LOOKED_AT.test(id) && !known.has(id))
    .map(({ text, subject }) => ({ text, subject, matters: 'one' as const }));
  return [...told, ...single];
}

/** The score as plain text. */
export function formatMatters({ texts, right, confusion }: MattersScore): string {
  const rows = MATTERS.map((name, index) => [name, ...(confusion[index] ?? []).map(String)]);
  return [
    `== one request, several or none: ${right} of ${texts} texts told rightly, as typed`,
    '',
    alignedTable([['right', ...MATTERS.map((name) => `-> ${name}`)], ...rows]),
  ].join('\n');
}
