import { assertNever } from '../core/errors.ts';
import type { PaperDesk } from '../pipeline/forms/letters/paper-desk.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import { createAuditExport } from './audit-export.ts';
import { createDeadlineExport } from './deadline-export.ts';
import { createFlatForms } from './flat-forms.ts';
import { createFormArchive } from './form-archive.ts';
import { createLoadReports } from './load-reports.ts';
import { createPaperFiles } from './paper-files.ts';
import { createProfileCopies } from './profile-copies.ts';
import { createInsurerExport } from './insurer-export.ts';
import type { ExportOrder, StoredFile } from './protocol.ts';

/** Makes a file of what is stored; whoever asked removes it. It refuses with `disk-full` or `folder-not-writable`. */
export type Exports = (order: ExportOrder) => Promise<StoredFile>;

/** The files that are made when they are asked for. */
export async function createExports(parts: {
  readonly environment: JobEnvironment;
  readonly desk: PaperDesk;
  readonly dataFolder: string;
}): Promise<Exports> {
  const audit = await createAuditExport(parts);
  const forms = await createFormArchive(parts);
  const flatForms = await createFlatForms(parts);
  const papers = await createPaperFiles(parts);
  const deadlines = await createDeadlineExport(parts);
  const loadReports = await createLoadReports(parts);
  const profiles = await createProfileCopies(parts);
  const insurers = await createInsurerExport(parts);
  return (order) => {
    switch (order.of) {
      case 'profile':
        return profiles(order.name);
      case 'audit':
        return audit(order.filter);
      case 'forms':
        return forms(order.filter);
      case 'flat-form':
        return flatForms(order.formId);
      case 'paper':
        return papers(order, order.requestId);
      case 'insurers':
        return insurers();
      case 'deadlines':
        return deadlines(order.format);
      case 'load-test':
        return loadReports(order.id, order.format);
      default:
        return assertNever(order);
    }
  };
}
