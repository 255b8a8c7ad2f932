import { createLetterEditor } from '../pipeline/email/letter-editor.ts';
import { createPaperDesk } from '../pipeline/forms/letters/paper-desk.ts';
import { startDeadlines } from './deadlines.ts';
import { createExports } from './exports.ts';
import type { Foundation } from './foundation.ts';
import { createOwnForms } from './own-forms.ts';
import { createPostOffice } from './post-office.ts';
import { createSearchableCopies } from './searchable-copies.ts';

/** What leaves the engine beside its answers. */
export type Outputs = Awaited<ReturnType<typeof createOutputs>>;

/** Makes what writes files, letters and messages; nothing is sent before the postman is woken. */
export async function createOutputs({ options, environment, keyring, events, outside, ...base }: Foundation) {
  const { paths, publish, log, watches, formFiller, kept } = base;
  const { dataFolder } = options;
  const desk = createPaperDesk({ environment, lettersFolder: paths.letters, log });
  return {
    desk,
    searchable: await createSearchableCopies({ environment, keyring, dataFolder }),
    exports: await createExports({ environment, desk, dataFolder }),
    post: createPostOffice({ environment, events, log, connect: outside.connectSmtp }),
    ownForms: createOwnForms(environment, { formsFolder: paths.forms, filler: formFiller }),
    letterEditor: createLetterEditor({ templatesFolder: paths.mail, wordings: kept.wordings }),
    deadlines: startDeadlines({
      environment,
      templatesFolder: paths.mail,
      publish,
      log,
      reminds: watches,
    }),
  };
}
