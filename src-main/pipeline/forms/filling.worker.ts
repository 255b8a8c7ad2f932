import { createCaches } from '../../core/cache/create-caches.ts';
import { noMetrics } from '../../core/metrics/metrics.ts';
import type { FilledForm } from '../../core/stage.ts';
import { answering } from '../../workers/answering.ts';
import { wantedBy, type FillingTask } from './filling-protocol.ts';
import { createFormFiller, type FormFiller } from './form-filler.ts';
import { openFormFiles } from './form-files.ts';

/** What the files of forms may take in this thread. */
const ROOM_BYTES = 16 * 1024 * 1024;

const caches = createCaches({ metrics: noMetrics(), now: () => new Date(), onProblem: () => undefined });
const files = openFormFiles(caches, () => ROOM_BYTES);
/** The folder is that of the installed program: it does not change while it runs. */
let filler: FormFiller | null = null;

async function work({ templatesFolder, wanted, input }: FillingTask): Promise<FilledForm | null> {
  filler ??= createFormFiller({ templatesFolder, files });
  if (wanted === null || input === null) return null;
  return (await filler.fillAgain(wantedBy(wanted), input)).filled;
}

/** Entry of a thread that fills forms: answers one task at a time. */
export default answering(work);
