import { parseArgs } from 'node:util';

export interface ProcessArguments {
  readonly dataFolder: string | undefined;
  readonly jobs: number | undefined;
  readonly json: boolean;
  readonly paths: readonly string[];
}

export const USAGE = `Usage: npm run --silent cli -- process [--data DIR] [--json] [--jobs N] PATH...

  PATH      a file, or a folder whose files are all taken
  --data    data folder (database, store, forms, drafts); a fresh one is made if absent
  --json    one JSON object a line, also on a terminal
  --jobs    OCR workers at once

Exit status: 0 every document accounted for and none failed, 1 some failed, 2 wrong usage.
`;

/** The arguments after the program's name; null when they make no sense. */
export function parseArguments(argv: readonly string[]): ProcessArguments | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { data: { type: 'string' }, json: { type: 'boolean' }, jobs: { type: 'string' } },
    });
    const [command, ...paths] = positionals;
    const jobs = values.jobs === undefined ? undefined : Number(values.jobs);
    const jobsMakeSense = jobs === undefined || (Number.isInteger(jobs) && jobs >= 1 && jobs <= 64);
    if (command !== 'process' || paths.length === 0 || !jobsMakeSense) return null;
    return { dataFolder: values.data, jobs, json: values.json ?? false, paths };
  } catch {
    return null;
  }
}
