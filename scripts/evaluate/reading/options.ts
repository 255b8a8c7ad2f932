import { parseArgs } from 'node:util';
import { SCAN_KINDS, type ScanKind } from '../../documents/scans/scan-kind.ts';

export interface ReadingEvaluationOptions {
  readonly kinds: readonly ScanKind[];
  /** Requests a kind; the first ones of the corpus, spread over it. */
  readonly limit: number;
  /** Takes the requests that lie between those of the same `--limit`: for figures on what nothing was tuned on. */
  readonly heldOut: boolean;
  /** Reads once more without each step of preparation. */
  readonly steps: boolean;
  /** Prints the words that were missed and those that do not stand there. */
  readonly misses: boolean;
  /** Decides about text layers of all kinds in place of reading scans. */
  readonly layers: boolean;
  /** `bundled`, `system` or a folder. */
  readonly tessdata: string;
  readonly jsonFile: string | null;
}

export const READING_USAGE =
  'npm run evaluate -- reading [--limit N] [--kind KIND ...] [--held-out] [--steps] [--misses] [--layers] [--data bundled|system|FOLDER] [--json FILE]';

/** Reads the command line after `reading`. Throws with a sentence when it makes no sense. */
export function parseReadingOptions(argv: readonly string[]): ReadingEvaluationOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      kind: { type: 'string', multiple: true },
      limit: { type: 'string', default: '10' },
      'held-out': { type: 'boolean', default: false },
      steps: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      layers: { type: 'boolean', default: false },
      data: { type: 'string', default: 'bundled' },
      json: { type: 'string' },
    },
  });
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new Error(`--limit wants a whole number, not ${values.limit}`);
  }
  return {
    kinds: values.kind === undefined ? SCAN_KINDS : values.kind.map(parseKind),
    limit,
    heldOut: values['held-out'],
    steps: values.steps,
    misses: values.misses,
    layers: values.layers,
    tessdata: values.data,
    jsonFile: values.json ?? null,
  };
}

function parseKind(name: string): ScanKind {
  const kind = SCAN_KINDS.find((known) => known === name);
  if (!kind) throw new Error(`There is no kind ${name}: choose ${SCAN_KINDS.join(', ')}`);
  return kind;
}
