import { parseArgs } from 'node:util';
import type { Paper } from './paper.ts';

/**
 * How the requests reach the reader. `text` skips paper and reader: the words as typed; `scanned` is an
 * office scanner's work, `rough` one with dark edges, soft, skewed, some turned.
 */
export const PARTS = ['text', 'digital', 'scanned', 'rough'] as const;
export type Part = (typeof PARTS)[number];

/** What a part is put on. */
export const PAPER_OF = {
  digital: 'digital',
  scanned: 'office',
  rough: 'rough',
} as const satisfies Record<Exclude<Part, 'text'>, Paper>;

/** The parts that are judged unless told otherwise. */
export const ON_PAPER = ['digital', 'scanned', 'rough'] as const satisfies readonly Part[];

/** Which labelled requests are judged: the reference items, or those that no rule and no model was made from. */
export const SETS = ['reference', 'validation'] as const;
export type RequestSet = (typeof SETS)[number];

export interface EvaluationOptions {
  readonly parts: readonly Part[];
  readonly set: RequestSet;
  /** How many of the labelled items are judged; all of them train either way. */
  readonly limit: number;
  /** Prints every wrong answer, document by document. */
  readonly misses: boolean;
  readonly jsonFile: string | null;
}

export const USAGE = `npm run evaluate [-- --part digital|scanned|rough|text ...] [--set validation|reference] [--limit N] [--misses] [--json FILE]`;

/** Reads the command line. Throws with a sentence when it makes no sense. */
export function parseOptions(argv: readonly string[]): EvaluationOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      part: { type: 'string', multiple: true },
      set: { type: 'string', default: 'validation' },
      limit: { type: 'string' },
      misses: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  return {
    parts: values.part === undefined ? ON_PAPER : values.part.map((name) => oneOf(PARTS, name)),
    set: oneOf(SETS, values.set),
    limit: values.limit === undefined ? Number.POSITIVE_INFINITY : parseLimit(values.limit),
    misses: values.misses,
    jsonFile: values.json ?? null,
  };
}

function oneOf<const T extends string>(choices: readonly T[], name: string): T {
  const choice = choices.find((known) => known === name);
  if (choice === undefined) throw new Error(`There is no ${name}: choose ${choices.join(', ')}`);
  return choice;
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) throw new Error(`--limit wants a whole number, not ${text}`);
  return limit;
}
