import { join } from 'node:path';
import { BrokerFlowError } from '../../core/errors.ts';
import { safeFilename } from '../../core/safe-filename.ts';
import type { FilledForm } from '../../core/stage.ts';
import type { WantedForm } from './choose-forms.ts';
import { fillTemplate, type Template } from './fill-template.ts';
import type { FormFiles } from './form-files.ts';
import type { FormData } from './form-input.ts';
import type { FormMapping } from './templates/form-mapping.ts';
import { ownMapping } from './templates/own-mapping.ts';

/** Where the files lie that forms are made of. */
export interface FormSources {
  readonly templatesFolder: string;
  readonly files: FormFiles;
  /** The face that the templates embed. */
  readonly fontFile: string;
}

/** Fills one form. @throws BrokerFlowError `form-failed` when its template is missing or broken, naming it */
export async function fillForm(
  wanted: WantedForm,
  data: FormData,
  { templatesFolder, files, fontFile }: FormSources,
): Promise<FilledForm> {
  const form = describe(wanted, templatesFolder);
  const { name, file, drawn, insurer, templateId, templateVersion } = form;
  try {
    const mapping = mappingOf(wanted);
    const template: Template = { bytes: await files.template(file), drawn };
    const filled = await fillTemplate(template, mapping, data, await files.font(fontFile));
    const names = [mapping.title, insurer?.name ?? '', data.values.clientName ?? ''];
    const { template: kind, title } = mapping;
    const origin = { template: kind, title, insurerId: insurer?.id ?? null, templateId, templateVersion };
    return { ...origin, filename: safeFilename(names, '.pdf'), missing: data.missing, ...filled };
  } catch (cause) {
    throw new BrokerFlowError('form-failed', `The form ${name} could not be filled`, {
      details: { template: name },
      cause,
    });
  }
}

/** What goes into the boxes of a form. */
export function mappingOf(wanted: WantedForm): FormMapping {
  return wanted.kind === 'built-in'
    ? wanted.mapping
    : ownMapping({ ...wanted.form, insurer: wanted.insurer });
}

/** What a form is filled from, wherever it comes from. */
function describe(wanted: WantedForm, templatesFolder: string) {
  if (wanted.kind === 'built-in') {
    const { file } = wanted.mapping;
    const origin = { templateId: null, templateVersion: null, insurer: null };
    return { name: file, file: join(templatesFolder, file), drawn: [], ...origin };
  }
  const { form, insurer } = wanted;
  return {
    name: form.title,
    file: form.path,
    drawn: form.layout.filter(({ drawn }) => drawn !== null),
    templateId: form.id,
    templateVersion: form.version,
    insurer,
  };
}
