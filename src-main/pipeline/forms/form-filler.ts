import { join } from 'node:path';
import { distinctFilenames } from '../../core/distinct-filenames.ts';
import { valuesOf } from '../../core/field-format.ts';
import { missingData } from '../../core/required-data.ts';
import { noTelemetry, type Telemetry } from '../../core/metrics/telemetry.ts';
import { timed } from '../../core/metrics/timed.ts';
import type { FilledForm, StageContext } from '../../core/stage.ts';
import { chooseForms, type WantedForm } from './choose-forms.ts';
import { fillForm, mappingOf, type FormSources } from './fill-form.ts';
import type { FormFiles } from './form-files.ts';
import type { FillingThreads } from './filling-threads.ts';
import type { FormChoice, FormData, FormInput } from './form-input.ts';
import { rowsOf } from './form-rows.ts';
import type { FormMapping } from './templates/form-mapping.ts';
import { shareOut } from './share-out.ts';

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
  const { templatesFolder, files, telemetry = noTelemetry() } = options;
  const fontFile = options.fontFile ?? join(templatesFolder, 'LiberationSans-Regular.ttf');
  const from: FormSources = { templatesFolder, files, fontFile };

  const fillOne = (wanted: WantedForm, data: FormData): Promise<FilledForm> => fillForm(wanted, data, from);

  function measured(form: WantedForm, fill: (form: WantedForm) => Promise<FilledForm>) {
    const origin = form.kind === 'built-in' ? 'built-in' : 'own';
    return timed(
      telemetry,
      { name: 'form', detail: titleOf(form) },
      () => fill(form),
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
      const data = dataOf(input);
      return { mapping: mappingOf(wanted), data, filled: await fillOne(wanted, data) };
    },
    fill: async (input, context, choice = BUILT_IN_ONLY) => {
      const data = dataOf(input);
      const wanted = chooseForms(input.category, choice);
      const workers = [...helpers(wanted.length, input), (form: WantedForm) => fillOne(form, data)];
      const untilAborted = workers.map((fill) => async (form: WantedForm) => {
        context.signal.throwIfAborted();
        return measured(form, fill);
      });
      return withOwnNames(await shareOut(wanted, untilAborted));
    },
  };
}

function dataOf(input: FormInput): FormData {
  const values = valuesOf(input.fields);
  return { input, values, rows: rowsOf(input), missing: missingData(input.category, values) };
}

function titleOf(wanted: WantedForm): string {
  return wanted.kind === 'own' ? wanted.form.title : wanted.mapping.title;
}

/** No two forms of a request have one file name. */
function withOwnNames(forms: readonly FilledForm[]): FilledForm[] {
  const names = distinctFilenames(forms.map(({ filename }) => filename));
  return forms.map((form, index) => ({ ...form, filename: names[index] ?? form.filename }));
}
