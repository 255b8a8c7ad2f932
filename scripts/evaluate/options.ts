import { parseArgs } from 'node:util';

/** How the requests reach the reader. `text` skips paper and reader: the words as typed. */
export const PARTS = ['text', 'digital', 'scanned'] as const;
export type Part = (typeof PARTS)[number];

export interface EvaluationOptions {
  readonly parts: readonly Part[];
  /** How many of the labelled items are judged; all of them train either way. */
  readonly limit: number;
  /** Scans are rough (dark edge, soft, skewed, some turned) instead of an office scanner's. */
  readonly rough: boolean;
  /** Prints every wrong answer, document by document. */
  readonly misses: boolean;
  readonly jsonFile: string | null;
}

export const USAGE = `npm run evaluate [-- --part digital|scanned|text ...] [--limit N] [--rough] [--misses] [--json FILE]`;

/** Reads the command line. Throws with a sentence when it makes no sense. */
export function parseOptions(argv: readonly string[]): EvaluationOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      part: { type: 'string', multiple: true },
      limit: { type: 'string' },
      rough: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  return {
    parts: values.part === undefined ? ['digital', 'scanned'] : values.part.map(parsePart),
    limit: values.limit === undefined ? Number.POSITIVE_INFINITY : parseLimit(values.limit),
    rough: values.rough,
    misses: values.misses,
    jsonFile: values.json ?? null,
  };
}

function parsePart(name: string): Part {
  const part = PARTS.find((known) => known === name);
  if (part === undefined) throw new Error(`There is no part ${name}: choose ${PARTS.join(', ')}`);
  return part;
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) throw new Error(`--limit wants a whole number, not ${text}`);
  return limit;
}
