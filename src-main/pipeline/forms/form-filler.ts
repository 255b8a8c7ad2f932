import { join } from 'node:path';
import { distinctFilenames } from '../../core/distinct-filenames.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { valuesOf } from '../../core/field-format.ts';
import { missingData } from '../../core/required-data.ts';
import { safeFilename } from '../../core/safe-filename.ts';
import { noTelemetry, type Telemetry } from '../../core/metrics/telemetry.ts';
import { timed } from '../../core/metrics/timed.ts';
import type { FilledForm, StageContext } from '../../core/stage.ts';
import { chooseForms, type WantedForm } from './choose-forms.ts';
import { fillTemplate, type Template } from './fill-template.ts';
import type { FormFiles } from './form-files.ts';
import type { FillingThreads } from './filling-threads.ts';
import type { FormChoice, FormData, FormInput } from './form-input.ts';
import { rowsOf } from './form-rows.ts';
import type { FormMapping } from './templates/form-mapping.ts';
import { shareOut } from './share-out.ts';
import { ownMapping } from './templates/own-mapping.ts';

export type { FormChoice, FormInput } from './form-input.ts';

export interface FormFiller {
  /**
   * Fills the forms of a request's category.
   * @param choice who is asked and the office's own forms for that; without it the built-in forms alone
   * @throws BrokerFlowError `form-failed` when a template is missing or broken, with its name in the details
   * @throws AbortError between two forms when the stage is cancelled
   */
  readonly fill: (
    input: FormInput,
    context: StageContext,
    choice?: FormChoice,
  ) => Promise<readonly FilledForm[]>;
  /** One form as it would be filled now, with what it was filled from. @throws as `fill` does */
  readonly fillAgain: (wanted: WantedForm, input: FormInput) => Promise<FilledAgain>;
}

export interface FilledAgain {
  readonly mapping: FormMapping;
  readonly data: FormData;
  readonly filled: FilledForm;
}

const BUILT_IN_ONLY: FormChoice = { insurers: [], ownForms: [] };
/** Fewer forms are filled before another thread has heard of them. */
const FEWEST_SHARED = 3;

/**
 * A filler over a folder of templates.
 * @param options.fontFile the face that the templates embed; by default the one beside them
 */
export function createFormFiller(options: {
  templatesFolder: string;
  files: FormFiles;
  fontFile?: string;
  /** Forms are measured with it. */
  telemetry?: Telemetry;
  /** Threads that take part where a request has many forms. */
  threads?: Pick<FillingThreads, 'ready' | 'fill'>;
}): FormFiller {
  const fontFile = options.fontFile ?? join(options.templatesFolder, 'LiberationSans-Regular.ttf');
  const { files, telemetry = noTelemetry() } = options;

  async function fillOne(wanted: WantedForm, data: FormData): Promise<FilledForm> {
    const form = describe(wanted, options.templatesFolder);
    const { mapping, file, drawn, insurer, templateId, templateVersion } = form;
    try {
      const template: Template = { bytes: await files.template(file), drawn };
      const filled = await fillTemplate(template, mapping, data, await files.font(fontFile));
      const names = [mapping.title, insurer?.name ?? '', data.values.clientName ?? ''];
      const filename = safeFilename(names, '.pdf');
      const { template: kind, title } = mapping;
      const insurerId = insurer?.id ?? null;
      const origin = { template: kind, title, insurerId, templateId, templateVersion };
      return { ...origin, filename, missing: data.missing, ...filled };
    } catch (cause) {
      throw new BrokerFlowError('form-failed', `The form ${form.name} could not be filled`, {
        details: { template: form.name },
        cause,
      });
    }
  }

  function fillMeasured(form: WantedForm, fillForm: (form: WantedForm) => Promise<FilledForm>) {
    const origin = form.kind === 'built-in' ? 'built-in' : 'own';
    return timed(
      telemetry,
      { name: 'form', detail: titleOf(form) },
      () => fillForm(form),
      (ms) => telemetry.metrics.record('form_duration', { origin }, ms),
    );
  }

  function helpers(count: number, input: FormInput) {
    const { threads } = options;
    if (!threads || count < FEWEST_SHARED) return [];
    return Array.from({ length: threads.ready() }, () => (form: WantedForm) => threads.fill(form, input));
  }

  return {
    fillAgain: async (wanted, input) => {
      const { mapping } = describe(wanted, options.templatesFolder);
      const data = dataOf(input);
      return { mapping, data, filled: await fillOne(wanted, data) };
    },
    fill: async (input, context, choice = BUILT_IN_ONLY) => {
      const data = dataOf(input);
      const wanted = chooseForms(input.category, choice);
      const workers = [...helpers(wanted.length, input), (form: WantedForm) => fillOne(form, data)];
      const untilAborted = workers.map((fillForm) => async (form: WantedForm) => {
        context.signal.throwIfAborted();
        return fillMeasured(form, fillForm);
      });
      return withOwnNames(await shareOut(wanted, untilAborted));
    },
  };
}

function dataOf(input: FormInput): FormData {
  const values = valuesOf(input.fields);
  return { input, values, rows: rowsOf(input), missing: missingData(input.category, values) };
}

/** What a form is filled from, wherever it comes from. */
function describe(wanted: WantedForm, templatesFolder: string) {
  if (wanted.kind === 'built-in') {
    const { mapping } = wanted;
    const file = join(templatesFolder, mapping.file);
    const origin = { templateId: null, templateVersion: null, insurer: null };
    return { mapping, name: mapping.file, file, drawn: [], ...origin };
  }
  const { form, insurer } = wanted;
  return {
    mapping: ownMapping({ ...form, insurer }),
    name: form.title,
    file: form.path,
    drawn: form.layout.filter(({ drawn }) => drawn !== null),
    templateId: form.id,
    templateVersion: form.version,
    insurer,
  };
}

function titleOf(wanted: WantedForm): string {
  return wanted.kind === 'built-in' ? wanted.mapping.title : wanted.form.title;
}

/** No two forms of a request have one file name. */
function withOwnNames(forms: readonly FilledForm[]): FilledForm[] {
  const names = distinctFilenames(forms.map(({ filename }) => filename));
  return forms.map((form, index) => ({ ...form, filename: names[index] ?? form.filename }));
}
