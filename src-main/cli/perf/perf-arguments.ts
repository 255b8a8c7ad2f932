import { parseArgs } from 'node:util';
import {
  LOAD_TESTS,
  loadKindSchema,
  SHORTEST_LOAD_SECONDS,
  type LoadKind,
} from '../../../src-preload/contract/load-tests.ts';
import { scaledSeconds } from '../../features/performance/load/load-plan.ts';

/** What is true of every command. */
interface Shared {
  readonly dataFolder: string | undefined;
  /** JSON on standard output in place of words. */
  readonly json: boolean;
}

/** A command as it was given. */
export type PerfOrder = Shared &
  (
    | { readonly command: 'analyze'; readonly hours: number }
    | { readonly command: 'recommendations' | 'validate' }
    | { readonly command: 'optimize-db'; readonly apply: boolean }
    | { readonly command: 'optimize-cache'; readonly clear: boolean }
    | { readonly command: 'optimize-all'; readonly apply: boolean }
    | { readonly command: 'load-test'; readonly kind: LoadKind; readonly seconds: number }
    | { readonly command: 'report'; readonly output: string; readonly hours: number }
  );

export const PERF_USAGE = `Usage: npm run --silent cli -- perf COMMAND [--data DIR] [--json]

  analyze [--hours N]           what was measured in the last hours (24)
  recommendations               what would help, the most useful first
  optimize-db [--apply]         what would make the database leaner or faster; --apply does it
  optimize-cache [--clear]      what the caches hold and save; --clear empties them
  optimize-all [--apply]        both
  load-test KIND                lets virtual users work on a temporary data folder; KIND is one of
                                ${loadKindSchema.options.join(', ')}
      --scale S | --seconds N   shortens it: a share of its length (0.05), or so many seconds
  validate                      judges all objectives and budgets
  report --output FILE.json     writes all of this into a file; --hours N as above

  --data    the office's data folder; by default BROKERFLOW_DATA, or that of the installed program
  --json    JSON in place of words

Exit status: 0 done, 1 an objective or a budget is violated (validate) or it failed, 2 wrong usage.
`;

const DEFAULT_HOURS = 24;
const MOST_HOURS = 24 * 366;

const OPTIONS = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  hours: { type: 'string' },
  apply: { type: 'boolean' },
  clear: { type: 'boolean' },
  scale: { type: 'string' },
  seconds: { type: 'string' },
  output: { type: 'string' },
} as const;

type Values = Partial<Record<'data' | 'hours' | 'scale' | 'seconds' | 'output', string>> &
  Partial<Record<'json' | 'apply' | 'clear', boolean>>;

/** Which options each command takes beside `--data` and `--json`. */
const TAKES: Readonly<Record<PerfOrder['command'], readonly (keyof Values)[]>> = {
  analyze: ['hours'],
  recommendations: [],
  validate: [],
  'optimize-db': ['apply'],
  'optimize-cache': ['clear'],
  'optimize-all': ['apply'],
  'load-test': ['scale', 'seconds'],
  report: ['output', 'hours'],
};

/** The arguments after `perf`; null when they make no sense. */
export function parsePerfArguments(argv: readonly string[]): PerfOrder | null {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS });
    const [command = '', ...rest] = positionals;
    if (!isCommand(command) || !takesAll(command, values)) return null;
    if (rest.length !== (command === 'load-test' ? 1 : 0)) return null;
    return orderOf(command, rest[0] ?? '', values);
  } catch {
    return null;
  }
}

function orderOf(command: PerfOrder['command'], kind: string, values: Values): PerfOrder | null {
  const shared: Shared = { dataFolder: values.data, json: values.json ?? false };
  const hours = numberIn(values.hours, DEFAULT_HOURS, 1, MOST_HOURS);
  switch (command) {
    case 'analyze':
      return hours === null ? null : { ...shared, command, hours };
    case 'report':
      if (hours === null || values.output === undefined) return null;
      return { ...shared, command, hours, output: values.output };
    case 'optimize-db':
    case 'optimize-all':
      return { ...shared, command, apply: values.apply ?? false };
    case 'optimize-cache':
      return { ...shared, command, clear: values.clear ?? false };
    case 'load-test':
      return loadOrder(shared, kind, values);
    case 'recommendations':
    case 'validate':
      return { ...shared, command };
  }
}

function loadOrder(shared: Shared, given: string, { scale, seconds }: Values): PerfOrder | null {
  const kind = loadKindSchema.safeParse(given).data;
  if (!kind || (scale !== undefined && seconds !== undefined)) return null;
  const whole = LOAD_TESTS[kind].seconds;
  const share = numberIn(scale, 1, 0.0001, 1);
  const length = numberIn(seconds, whole, SHORTEST_LOAD_SECONDS, whole);
  if (share === null || length === null) return null;
  const chosen = seconds === undefined ? scaledSeconds(kind, share) : Math.round(length);
  return { ...shared, command: 'load-test', kind, seconds: chosen };
}

function isCommand(command: string): command is PerfOrder['command'] {
  return Object.hasOwn(TAKES, command);
}

function takesAll(command: PerfOrder['command'], values: Values): boolean {
  const taken: readonly string[] = ['data', 'json', ...TAKES[command]];
  return Object.keys(values).every((name) => taken.includes(name));
}

/** Null for what is no number within the bounds. */
function numberIn(text: string | undefined, otherwise: number, least: number, most: number): number | null {
  if (text === undefined) return otherwise;
  const value = Number(text);
  return text.trim() !== '' && value >= least && value <= most ? value : null;
}
