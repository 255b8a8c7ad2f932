import type { Category, DraftPurpose, FieldName } from '../../../../src-preload/contract/vocabulary.ts';
import { formatField, formatFieldWithUnit } from '../../../core/field-format.ts';
import { FIELD_LABELS } from '../../../core/field-labels.ts';
import type { MailWords } from './mail-words.ts';

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

const TITLES: Readonly<Record<DraftPurpose, string>> = {
  quotation: 'Richiesta di quotazione',
  'missing-data': 'Richiesta dati',
  receipt: 'Conferma di ricezione',
  reminder: 'Sollecito',
  answer: 'Risposta',
};

const DAY = new Intl.DateTimeFormat('it-IT', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: 'Europe/Rome',
});

/** They are stored under their Italian names. */
const CATEGORY: Readonly<Record<Category, string>> = {
  'Flotta Auto': 'Flotta Auto',
  'RC Professionale': 'RC Professionale',
  Fabbricato: 'Fabbricato',
  'Rischi Tecnologici': 'Rischi Tecnologici',
  Altro: 'Altro',
};

/** Messages in Italian. */
export const ITALIAN: MailWords = {
  category: CATEGORY,
  label: FIELD_LABELS,
  value: formatField,
  valueWithUnit: formatFieldWithUnit,
  missing: (name) => {
    const explanation = EXPLANATIONS[name];
    return explanation === undefined ? FIELD_LABELS[name] : `${FIELD_LABELS[name]} ${explanation}`;
  },
  day: (date) => DAY.format(date),
  manyPlates: (count) => `${count} targhe, elencate nel questionario allegato`,
  title: (purpose, recipient) =>
    purpose === 'reminder' && recipient === 'client' ? 'Sollecito al cliente' : TITLES[purpose],
};
