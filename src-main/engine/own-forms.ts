import { join } from 'node:path';
import { createTemplateLibrary, type TemplateLibrary } from '../features/templates/template-library.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import { createFormPool } from '../workers/form-pool.ts';

/** The office's own forms, and the thread that reads them. */
export function createOwnForms(
  environment: Pick<JobEnvironment, 'db' | 'store' | 'now'>,
  formsFolder: string,
): { readonly templates: TemplateLibrary; readonly close: () => Promise<void> } {
  const pool = createFormPool();
  const fontFile = join(formsFolder, 'LiberationSans-Regular.ttf');
  return { templates: createTemplateLibrary({ ...environment, pool, fontFile }), close: pool.close };
}
