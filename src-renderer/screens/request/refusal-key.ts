import { FIELD_KINDS, type FieldName } from '../../../src-preload/contract/vocabulary.ts';

const OWN_SENTENCE = [
  'vatNumber',
  'taxCode',
  'iban',
  'email',
  'phone',
  'postalCode',
  'province',
  'plates',
] as const satisfies readonly FieldName[];

type RefusalKey = (typeof OWN_SENTENCE)[number] | 'money' | 'count' | 'date' | 'text';

/** Which sentence says why a value of this field was not accepted. */
export function refusalKey(name: FieldName): RefusalKey {
  const own = OWN_SENTENCE.find((each) => each === name);
  if (own !== undefined) return own;
  const kind = FIELD_KINDS[name];
  return kind === 'money' || kind === 'count' || kind === 'date' ? kind : 'text';
}
