import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownPaperText, type PaperPlace, type PaperProblem } from '../../../../src-preload/contract/papers.ts';
import type { Letter } from '../../../adapters/pdf/letter/letter-pdf.ts';
import { BrokerFlowError } from '../../../core/errors.ts';
import { valuesOf } from '../../../core/field-format.ts';
import { faultOf } from '../../../adapters/templates/inspect-source.ts';
import { LETTER_WORDS } from '../../../core/letter-words/words-of.ts';
import { missingData } from '../../../core/required-data.ts';
import { safeFilename } from '../../../core/safe-filename.ts';
import type { Logger } from '../../../core/stage.ts';
import { findRequest } from '../../../data/repositories/requests.ts';
import type { JobEnvironment } from '../../job.ts';
import type { FormData } from '../form-input.ts';
import { rowsOf } from '../form-rows.ts';
import { loadFormInput } from '../load-form-input.ts';
import { checkSource } from './check-source.ts';
import { printLetter } from './letter-writer.ts';
import { createPaperCache } from './paper-cache.ts';

/** Writes papers about stored requests. */
export interface PaperDesk {
  /** The text that is shipped. */
  readonly original: (place: PaperPlace) => Promise<string>;
  /**
   * A paper of a request with the office's own text, or the shipped one where that does not print any more. What was
   * written and says the same still is given again. Refuses with `not-found`, `conflict`.
   */
  readonly write: (place: PaperPlace, requestId: string) => Promise<{ bytes: Uint8Array; filename: string }>;
  /** What a text makes of a request, or what is wrong with it; without a request the text alone is looked at. */
  readonly preview: (
    place: PaperPlace,
    source: string,
    requestId: string | null,
  ) => Promise<{ pdf: Uint8Array | null; problems: readonly PaperProblem[] }>;
}

/** A desk over the folder of shipped texts, `it/risk-summary.liquid` and the like. */
export function createPaperDesk(options: {
  readonly environment: Pick<JobEnvironment, 'db' | 'settings' | 'now'>;
  readonly lettersFolder: string;
  readonly log: Logger;
}): PaperDesk {
  const { environment, lettersFolder, log } = options;
  const layOut = createPaperCache();
  const original = ({ paper, language }: PaperPlace): Promise<string> =>
    readFile(join(lettersFolder, language, `${paper}.liquid`), 'utf8');
  const printed = (place: PaperPlace, source: string, data: FormData): Promise<Letter> => {
    const title = LETTER_WORDS[place.language].paper[place.paper];
    return printLetter(source, { title, data, language: place.language, today: environment.now() });
  };
  const inOwnWords = async (place: PaperPlace, data: FormData): Promise<Letter> => {
    const own = ownPaperText(environment.settings().papers, place);
    if (own === '') return printed(place, await original(place), data);
    try {
      return await printed(place, own, data);
    } catch (error) {
      faultOf(error, own);
      log.warn('A text of the office does not print; the original was taken', { paper: place.paper });
      return printed(place, await original(place), data);
    }
  };
  return {
    original,
    write: async (place, requestId) => {
      const data = await dataOf(requestId, environment);
      const letter = await inOwnWords(place, data);
      const filename = safeFilename([letter.title, data.values.clientName ?? ''], '.pdf');
      return { bytes: await layOut(letter), filename };
    },
    preview: async (place, source, requestId) => {
      const problems = checkSource(source);
      if (problems.length > 0 || requestId === null) return { pdf: null, problems };
      try {
        const letter = await printed(place, source, await dataOf(requestId, environment));
        return { pdf: await layOut(letter), problems: [] };
      } catch (error) {
        return { pdf: null, problems: [faultOf(error, source)] };
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
