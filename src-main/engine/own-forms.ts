import { join } from 'node:path';
import { createTemplateLibrary, type TemplateLibrary } from '../features/templates/template-library.ts';
import { createFormEditor, type FormEditor } from '../pipeline/forms/form-editor.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import { createFormPool } from '../workers/form-pool.ts';

/** The office's own forms, and the thread that reads them. */
export function createOwnForms(
  environment: Pick<JobEnvironment, 'db' | 'store' | 'now'>,
  formsFolder: string,
): {
  readonly templates: TemplateLibrary;
  readonly editor: FormEditor;
  readonly close: () => Promise<void>;
} {
  const pool = createFormPool();
  const fontFile = join(formsFolder, 'LiberationSans-Regular.ttf');
  const templates = createTemplateLibrary({ ...environment, pool, fontFile });
  return { templates, editor: createFormEditor(fontFile), close: pool.close };
}
