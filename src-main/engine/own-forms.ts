import { join } from 'node:path';
import { createTemplateLibrary, type TemplateLibrary } from '../features/templates/template-library.ts';
import { createFormEditor, type FormEditor } from '../pipeline/forms/form-editor.ts';
import type { FormFiller } from '../pipeline/forms/form-filler.ts';
import { createFormTracer, type FormTracer } from '../pipeline/forms/form-tracer.ts';
import type { WatchedPool } from '../core/watched-pool.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import { createFormPool } from '../workers/form-pool.ts';

/** The office's own forms, the thread that reads them, and what is done with filled ones. */
export function createOwnForms(
  environment: Pick<JobEnvironment, 'db' | 'store' | 'settings' | 'now'>,
  { formsFolder, filler }: { readonly formsFolder: string; readonly filler: FormFiller },
): {
  readonly templates: TemplateLibrary;
  readonly editor: FormEditor;
  readonly tracer: FormTracer;
  readonly pool: WatchedPool;
  readonly close: () => Promise<void>;
} {
  const pool = createFormPool();
  const fontFile = join(formsFolder, 'LiberationSans-Regular.ttf');
  const templates = createTemplateLibrary({ ...environment, pool, fontFile });
  const editor = createFormEditor(fontFile);
  const tracer = createFormTracer(environment, { filler, editor });
  return { templates, editor, tracer, pool: pool.watched, close: pool.close };
}
