import type { JobEnvironment } from '../pipeline/job.ts';
import { createAuditExport } from './audit-export.ts';
import { createFormArchive } from './form-archive.ts';
import type { ExportOrder, StoredFile } from './protocol.ts';

/** Makes a file of what is stored; whoever asked removes it. It refuses with `disk-full` or `folder-not-writable`. */
export type Exports = (order: ExportOrder) => Promise<StoredFile>;

/** The files that are made when they are asked for. */
export async function createExports(parts: {
  readonly environment: JobEnvironment;
  readonly dataFolder: string;
}): Promise<Exports> {
  const audit = await createAuditExport(parts);
  const forms = await createFormArchive(parts);
  return (order) => (order.of === 'audit' ? audit(order.filter) : forms(order.filter));
}
