import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormFilter } from '../../src-preload/contract/calls/outputs.ts';
import { writeZip } from '../adapters/archive/write-zip.ts';
import { distinctFilenames } from '../core/distinct-filenames.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { fromFileSystem } from '../core/file-system-error.ts';
import { formFiles } from '../data/repositories/form-files.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { StoredFile } from './protocol.ts';

/**
 * Packs the forms that a filter lets through into a ZIP in the data folder, in a folder of its own: what an earlier
 * run left there is removed first. Whoever asked removes the file. The function refuses with `not-found` when there is
 * no such form, `disk-full`, `folder-not-writable`.
 */
export async function createFormArchive(parts: {
  readonly environment: Pick<JobEnvironment, 'db' | 'outputs' | 'now'>;
  readonly dataFolder: string;
}): Promise<(filter: FormFilter) => Promise<StoredFile>> {
  const { db, outputs, now } = parts.environment;
  const folder = join(parts.dataFolder, 'archives');
  await rm(folder, { recursive: true, force: true });
  return async (filter) => {
    const forms = await formFiles(db, filter);
    if (forms.length === 0) throw new BrokerFlowError('not-found', 'No form to pack');
    const names = distinctFilenames(forms.map(({ filename }) => filename));
    const files = forms.map(({ path }, index) => ({
      name: names[index] ?? 'modulo.pdf',
      path: outputs.pathOf(path),
    }));
    const target = join(folder, `${randomUUID()}.zip`);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeZip(files, target, now());
    } catch (error) {
      await rm(target, { force: true });
      throw fromFileSystem(error, target, 'folder-not-writable');
    }
    return { path: target, filename: archiveName(now()), mediaType: 'application/zip' };
  };
}

/** "moduli 2026-11-21.zip", by the day of this machine. */
function archiveName(at: Date): string {
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `moduli ${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}.zip`;
}
