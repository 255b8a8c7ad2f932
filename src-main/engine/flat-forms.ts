import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BrokerFlowError } from '../core/errors.ts';
import { fromFileSystem } from '../core/file-system-error.ts';
import { findForm } from '../data/repositories/outputs.ts';
import { flattenForm } from '../pipeline/forms/flatten-form.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { StoredFile } from './protocol.ts';

/**
 * Writes copies of forms whose fields are part of their pages into a folder of the data folder; what an earlier run
 * left there is removed first. Whoever asked removes the file. Refuses with `not-found`, `disk-full`, `form-failed`.
 */
export async function createFlatForms(parts: {
  readonly environment: Pick<JobEnvironment, 'db' | 'outputs'>;
  readonly dataFolder: string;
}): Promise<(formId: string) => Promise<StoredFile>> {
  const { db, outputs } = parts.environment;
  const folder = join(parts.dataFolder, 'flat-forms');
  await rm(folder, { recursive: true, force: true });
  return async (formId) => {
    const form = await findForm(db, formId);
    if (!form) throw new BrokerFlowError('not-found', 'No such form');
    const bytes = await readFile(outputs.pathOf(form.path));
    const flat = await flattenForm(bytes).catch((cause: unknown) => {
      throw new BrokerFlowError('form-failed', 'The form could not be flattened', { cause });
    });
    const target = join(folder, `${randomUUID()}.pdf`);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(target, flat);
    } catch (error) {
      await rm(target, { force: true });
      throw fromFileSystem(error, target, 'folder-not-writable');
    }
    return { path: target, filename: form.filename, mediaType: 'application/pdf' };
  };
}
