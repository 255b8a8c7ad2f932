import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Paper, PaperProblem } from '../../../../src-preload/contract/papers.ts';
import { BrokerFlowError } from '../../../core/errors.ts';
import { valuesOf } from '../../../core/field-format.ts';
import { missingData } from '../../../core/required-data.ts';
import { safeFilename } from '../../../core/safe-filename.ts';
import { findRequest } from '../../../data/repositories/requests.ts';
import type { JobEnvironment } from '../../job.ts';
import type { FormData } from '../form-input.ts';
import { rowsOf } from '../form-rows.ts';
import { loadFormInput } from '../load-form-input.ts';
import { checkSource, problemOf } from './check-source.ts';
import { writeLetter } from './letter-writer.ts';

/** Writes papers about stored requests. */
export interface PaperDesk {
  /** The text that is shipped. */
  readonly original: (paper: Paper) => Promise<string>;
  /** A paper of a request with the office's own text, or the shipped one. Refuses with `not-found`, `conflict`. */
  readonly write: (paper: Paper, requestId: string) => Promise<{ bytes: Uint8Array; filename: string }>;
  /** What a text makes of a request, or what is wrong with it; without a request the text alone is looked at. */
  readonly preview: (
    paper: Paper,
    source: string,
    requestId: string | null,
  ) => Promise<{ pdf: Uint8Array | null; problems: readonly PaperProblem[] }>;
}

/** How a paper is called in file names and by viewers. */
const TITLES: Readonly<Record<Paper, string>> = {
  'cover-letter': 'Lettera di accompagnamento',
  'risk-summary': 'Scheda di rischio',
};

/** A desk over the folder of shipped texts. */
export function createPaperDesk(options: {
  readonly environment: Pick<JobEnvironment, 'db' | 'settings' | 'now'>;
  readonly lettersFolder: string;
}): PaperDesk {
  const { environment, lettersFolder } = options;
  const original = (paper: Paper): Promise<string> =>
    readFile(join(lettersFolder, `${paper}.liquid`), 'utf8');
  const written = async (paper: Paper, source: string, requestId: string) => {
    const data = await dataOf(requestId, environment);
    const bytes = await writeLetter(source, { title: TITLES[paper], data, today: environment.now() });
    return { bytes, filename: safeFilename([TITLES[paper], data.values.clientName ?? ''], '.pdf') };
  };
  return {
    original,
    write: async (paper, requestId) => {
      const own = environment.settings().papers[paper];
      return written(paper, own === '' ? await original(paper) : own, requestId);
    },
    preview: async (paper, source, requestId) => {
      const problems = checkSource(source);
      if (problems.length > 0 || requestId === null) return { pdf: null, problems };
      try {
        return { pdf: (await written(paper, source, requestId)).bytes, problems: [] };
      } catch (error) {
        return { pdf: null, problems: [problemOf(error, source)] };
      }
    },
  };
}

async function dataOf(
  requestId: string,
  environment: Pick<JobEnvironment, 'db' | 'settings' | 'now'>,
): Promise<FormData> {
  const request = await findRequest(environment.db, requestId);
  if (!request) throw new BrokerFlowError('not-found', 'No such request');
  if (request.category === null) throw new BrokerFlowError('conflict', 'The request has no category yet');
  const input = await loadFormInput(request, environment);
  const values = valuesOf(input.fields);
  return { input, values, rows: rowsOf(input), missing: missingData(input.category, values) };
}
