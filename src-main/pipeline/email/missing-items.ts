import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { FIELD_LABELS } from '../../core/field-labels.ts';

/** What makes the name of a datum a clear question to a client. */
const EXPLANATIONS: { readonly [N in FieldName]?: string } = {
  clientName: 'del contraente',
  vatNumber: 'o codice fiscale del contraente',
  profession: 'da assicurare',
  turnoverEur: "dell'ultimo esercizio, in euro",
  limitEur: 'desiderato, in euro',
  plates: 'da assicurare',
  street: 'del rischio da assicurare',
  city: 'del rischio da assicurare',
  buildingYear: 'del fabbricato',
  sumInsuredEur: 'desiderata, in euro',
  effectiveDate: 'della copertura',
};

/** A missing datum as a client is asked for it, e.g. "Massimale desiderato, in euro". */
export function missingItem(name: FieldName): string {
  const explanation = EXPLANATIONS[name];
  return explanation === undefined ? FIELD_LABELS[name] : `${FIELD_LABELS[name]} ${explanation}`;
}
