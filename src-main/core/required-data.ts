import type { Category, FieldName } from '../../src-preload/contract/vocabulary.ts';
import type { FieldValues } from './stage.ts';

/**
 * What an insurer cannot quote without, by line of business, in the order a client is asked for it.
 * `vatNumber` stands for "partita IVA o codice fiscale": a private client has only the latter.
 */
export const REQUIRED_DATA: Readonly<Record<Category, readonly FieldName[]>> = {
  'Flotta Auto': ['clientName', 'vatNumber', 'plates', 'effectiveDate'],
  'RC Professionale': ['clientName', 'vatNumber', 'profession', 'turnoverEur', 'limitEur', 'effectiveDate'],
  Fabbricato: ['clientName', 'vatNumber', 'street', 'city', 'buildingYear', 'sumInsuredEur', 'effectiveDate'],
  'Rischi Tecnologici': ['clientName', 'vatNumber', 'street', 'city', 'sumInsuredEur', 'effectiveDate'],
  Altro: [],
};

/** Another field that answers the same question. */
const ALTERNATIVES: { readonly [N in FieldName]?: FieldName } = { vatNumber: 'taxCode' };

/** The required data of a category that the values do not give, in the order of {@link REQUIRED_DATA}. */
export function missingData(category: Category, values: FieldValues): FieldName[] {
  return REQUIRED_DATA[category].filter((name) => {
    const alternative = ALTERNATIVES[name];
    return !isGiven(values, name) && !(alternative !== undefined && isGiven(values, alternative));
  });
}

/** Zero is an answer (a deductible of 0 euro); blank text and an empty list are not. */
function isGiven(values: FieldValues, name: FieldName): boolean {
  const value = values[name];
  if (value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value === 'number' ? Number.isFinite(value) : value.length > 0;
}
