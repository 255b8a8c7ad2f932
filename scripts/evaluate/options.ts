import { parseArgs } from 'node:util';

/** How the requests reach the reader. `text` skips paper and reader: the words as typed. */
export const PARTS = ['text', 'digital', 'scanned'] as const;
export type Part = (typeof PARTS)[number];

/** Which labelled requests are judged: the reference items, or those that no rule and no model was made from. */
export const SETS = ['reference', 'validation'] as const;
export type RequestSet = (typeof SETS)[number];

export interface EvaluationOptions {
  readonly parts: readonly Part[];
  readonly set: RequestSet;
  /** How many of the labelled items are judged; all of them train either way. */
  readonly limit: number;
  /** Scans are rough (dark edge, soft, skewed, some turned) instead of an office scanner's. */
  readonly rough: boolean;
  /** Prints every wrong answer, document by document. */
  readonly misses: boolean;
  readonly jsonFile: string | null;
}

export const USAGE = `npm run evaluate [-- --part digital|scanned|text ...] [--set reference|validation] [--limit N] [--rough] [--misses] [--json FILE]`;

/** Reads the command line. Throws with a sentence when it makes no sense. */
export function parseOptions(argv: readonly string[]): EvaluationOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      part: { type: 'string', multiple: true },
      set: { type: 'string', default: 'reference' },
      limit: { type: 'string' },
      rough: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  return {
    parts: values.part === undefined ? ['digital', 'scanned'] : values.part.map((name) => oneOf(PARTS, name)),
    set: oneOf(SETS, values.set),
    limit: values.limit === undefined ? Number.POSITIVE_INFINITY : parseLimit(values.limit),
    rough: values.rough,
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
