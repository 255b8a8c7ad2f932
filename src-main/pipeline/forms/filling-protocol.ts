import type { InsurerReference } from '../../../src-preload/contract/insurers.ts';
import type { FormTemplate } from '../../../src-preload/contract/vocabulary.ts';
import { builtInForm, type WantedForm } from './choose-forms.ts';
import type { FormInput, OwnForm } from './form-input.ts';

/** A form that a request gets, as it crosses the thread boundary: the mapping of a built-in one is code. */
export type NamedForm =
  | { readonly kind: 'own'; readonly form: OwnForm; readonly insurer: InsurerReference | null }
  | { readonly kind: 'built-in'; readonly template: FormTemplate };

/** Fill one form; without one only get ready. Plain data: it crosses a thread boundary. */
export interface FillingTask {
  readonly templatesFolder: string;
  readonly wanted: NamedForm | null;
  readonly input: FormInput | null;
}

/** The form by its name. */
export function named(wanted: WantedForm): NamedForm {
  return wanted.kind === 'own' ? wanted : { kind: 'built-in', template: wanted.mapping.template };
}

/** The form again that a name was made of. @throws BrokerFlowError `not-found` */
export function wantedBy(name: NamedForm): WantedForm {
  return name.kind === 'own' ? name : { kind: 'built-in', mapping: builtInForm(name.template) };
}
