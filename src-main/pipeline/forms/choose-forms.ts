import type { InsurerReference } from '../../../src-preload/contract/insurers.ts';
import type { Category, FormTemplate } from '../../../src-preload/contract/vocabulary.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import type { FormChoice, OwnForm } from './form-input.ts';
import { buildingMapping } from './templates/building.ts';
import { fleetMapping } from './templates/fleet.ts';
import type { BuiltInMapping } from './templates/form-mapping.ts';
import { professionalMapping } from './templates/professional.ts';
import { summaryMapping } from './templates/summary.ts';
import { technologyMapping } from './templates/technology.ts';

/** The questionnaire of each line of business. */
export const QUESTIONNAIRES: Readonly<Record<Category, BuiltInMapping | null>> = {
  'Flotta Auto': fleetMapping,
  'RC Professionale': professionalMapping,
  Fabbricato: buildingMapping,
  'Rischi Tecnologici': technologyMapping,
  Altro: null,
};

/** Every form that comes with the program. */
export const BUILT_IN_FORMS: readonly BuiltInMapping[] = [
  ...Object.values(QUESTIONNAIRES).filter((questionnaire) => questionnaire !== null),
  summaryMapping,
];

/** A form that comes with the program, by its name. @throws BrokerFlowError `not-found` */
export function builtInForm(template: FormTemplate): BuiltInMapping {
  const mapping = BUILT_IN_FORMS.find((each) => each.template === template);
  if (!mapping) throw new BrokerFlowError('not-found', 'No such built-in form');
  return mapping;
}

/** A form that a request gets. */
export type WantedForm =
  | { readonly kind: 'own'; readonly form: OwnForm; readonly insurer: InsurerReference | null }
  | { readonly kind: 'built-in'; readonly mapping: BuiltInMapping };

/**
 * The forms of a request: each insurer's own, then what goes to the others. A form of the office's own for this line of
 * business takes the place of the built-in questionnaire; one for every line accompanies it. The risk summary is the last.
 */
export function chooseForms(category: Category, { insurers, ownForms }: FormChoice): readonly WantedForm[] {
  const ofInsurers = insurers.flatMap((insurer) =>
    ownForms
      .filter(({ insurerId }) => insurerId === insurer.id)
      .map((form) => ({ kind: 'own', form, insurer }) as const),
  );
  const isServed = ({ id }: InsurerReference): boolean =>
    ofInsurers.some(({ form, insurer }) => insurer.id === id && form.category !== null);
  const forAnybody = ownForms.filter(({ insurerId }) => insurerId === null);
  const others = insurers.length === 0 || !insurers.every(isServed);
  const general = forAnybody.filter((form) => form.category === null || others);
  const questionnaire = QUESTIONNAIRES[category];
  const isReplaced = general.some((form) => form.category !== null);
  const builtIn = [...(questionnaire && others && !isReplaced ? [questionnaire] : []), summaryMapping];
  return [
    ...ofInsurers,
    ...general.map((form) => ({ kind: 'own', form, insurer: null }) as const),
    ...builtIn.map((mapping) => ({ kind: 'built-in', mapping }) as const),
  ];
}
