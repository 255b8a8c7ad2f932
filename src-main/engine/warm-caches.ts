import { join } from 'node:path';
import { mostUsedTemplateFiles } from '../data/repositories/form-templates.ts';
import { BUILT_IN_FORMS } from '../pipeline/forms/choose-forms.ts';
import type { Foundation } from './foundation.ts';

/** An office uses a handful of its own forms every day. */
const MOST_OWN_FORMS = 12;

/**
 * Reads the forms, those of the office by how often they are used, and their face, before the first document needs them:
 * that takes some 50 ms of it otherwise.
 */
export async function warmCaches({ environment, kept, paths, log }: Foundation): Promise<void> {
  const { db, store } = environment;
  const { template, font } = kept.formFiles;
  try {
    await font(join(paths.forms, 'LiberationSans-Regular.ttf'));
    for (const { file } of BUILT_IN_FORMS) await template(join(paths.forms, file));
    for (const sha256 of await mostUsedTemplateFiles(db, MOST_OWN_FORMS))
      await template(store.pathOf(sha256));
  } catch (error) {
    // Whoever needs the file tries again and says which form it is.
    log.warn('A form could not be read ahead', { error: String(error) });
  }
}
