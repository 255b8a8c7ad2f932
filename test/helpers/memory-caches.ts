import { createCaches, type Caches } from '../../src-main/core/cache/create-caches.ts';
import { noMetrics } from '../../src-main/core/metrics/metrics.ts';
import { openWordings, type Wordings } from '../../src-main/pipeline/email/wordings.ts';
import { openFormFiles, type FormFiles } from '../../src-main/pipeline/forms/form-files.ts';

const ROOM_BYTES = 32 * 1024 * 1024;

/** Caches in memory, of what works without an engine. */
export function memoryCaches(): Caches {
  return createCaches({
    metrics: noMetrics(),
    now: () => new Date(),
    onProblem: (problem, error) => {
      throw new Error(problem, { cause: error });
    },
  });
}

/** Files of forms as an engine keeps them. */
export function keptFormFiles(): FormFiles {
  return openFormFiles(memoryCaches(), () => ROOM_BYTES);
}

/** Texts of letters as an engine keeps them. */
export function keptWordings(): Wordings {
  return openWordings(memoryCaches(), () => ROOM_BYTES);
}
