import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { valuesOf } from '../../core/field-format.ts';
import { missingData } from '../../core/required-data.ts';
import { safeFilename } from '../../core/safe-filename.ts';
import type { FilledForm, StageContext } from '../../core/stage.ts';
import { fillTemplate } from './fill-template.ts';
import { readFormFont, type FormFont } from './form-font.ts';
import type { FormData, FormInput } from './form-input.ts';
import { rowsOf } from './form-rows.ts';
import { buildingMapping } from './templates/building.ts';
import { fleetMapping } from './templates/fleet.ts';
import type { FormMapping } from './templates/form-mapping.ts';
import { professionalMapping } from './templates/professional.ts';
import { summaryMapping } from './templates/summary.ts';
import { technologyMapping } from './templates/technology.ts';

export type { FormInput } from './form-input.ts';

/** The forms each line of business gets, the insurer's questionnaire first. */
export const FORMS_BY_CATEGORY: Readonly<Record<Category, readonly FormMapping[]>> = {
  'Flotta Auto': [fleetMapping, summaryMapping],
  'RC Professionale': [professionalMapping, summaryMapping],
  Fabbricato: [buildingMapping, summaryMapping],
  'Rischi Tecnologici': [technologyMapping, summaryMapping],
  Altro: [summaryMapping],
};

export interface FormFiller {
  /**
   * Fills the forms of a request's category.
   * @throws BrokerFlowError `form-failed` when a template is missing or broken, with its name in the details
   * @throws AbortError between two forms when the stage is cancelled
   */
  readonly fill: (input: FormInput, context: StageContext) => Promise<readonly FilledForm[]>;
}

/**
 * A filler over a folder of templates. Templates and font are read once, when first needed.
 * @param options.fontFile the face that the templates embed; by default the one beside them
 */
export function createFormFiller(options: { templatesFolder: string; fontFile?: string }): FormFiller {
  const fontFile = options.fontFile ?? join(options.templatesFolder, 'LiberationSans-Regular.ttf');
  const readTemplate = remember((file: string) => readFile(join(options.templatesFolder, file)));
  const readFont = remember(async (file: string) => readFormFont(await readFile(file)));

  async function fillOne(mapping: FormMapping, data: FormData): Promise<FilledForm> {
    try {
      const template: Uint8Array = await readTemplate(mapping.file);
      const font: FormFont = await readFont(fontFile);
      const filled = await fillTemplate(template, mapping, data, font);
      const filename = safeFilename([mapping.title, data.values.clientName ?? ''], '.pdf');
      return { template: mapping.template, filename, missing: data.missing, ...filled };
    } catch (cause) {
      const details = { template: mapping.file };
      throw new BrokerFlowError('form-failed', `The form ${mapping.file} could not be filled`, {
        details,
        cause,
      });
    }
  }

  return {
    fill: async (input, context) => {
      const values = valuesOf(input.fields);
      const data: FormData = {
        input,
        values,
        rows: rowsOf(input),
        missing: missingData(input.category, values),
      };
      const forms: FilledForm[] = [];
      for (const mapping of FORMS_BY_CATEGORY[input.category]) {
        context.signal.throwIfAborted();
        forms.push(await fillOne(mapping, data));
      }
      return forms;
    },
  };
}

/** Keeps the result of each key; a failure is forgotten, so that a repaired file is read again. */
function remember<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const earlier = known.get(key);
    if (earlier) return earlier;
    const reading = read(key);
    known.set(key, reading);
    reading.catch(() => known.delete(key));
    return reading;
  };
}
