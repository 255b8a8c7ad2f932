import type { Category, DraftPurpose, FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { formatCustomValue } from '../custom-value.ts';
import { formatField, formatFieldWithUnit } from '../field-format.ts';
import { FIELD_LABELS } from '../field-labels.ts';
import { formatCell, ITEM_COLUMN_LABELS, ITEM_KIND_LABELS } from '../item-format.ts';
import type { LetterWords } from './letter-words.ts';

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
  renewal: 'Proposta di rinnovo',
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

const LIST = new Intl.ListFormat('it-IT', { type: 'conjunction' });
const PERCENT = new Intl.NumberFormat('it-IT', {
  style: 'percent',
  maximumFractionDigits: 0,
  roundingMode: 'floor',
});

/** Messages and papers in Italian. */
export const ITALIAN: LetterWords = {
  category: CATEGORY,
  label: FIELD_LABELS,
  value: formatField,
  valueWithUnit: formatFieldWithUnit,
  missing: (name) => {
    const explanation = EXPLANATIONS[name];
    return explanation === undefined ? FIELD_LABELS[name] : `${FIELD_LABELS[name]} ${explanation}`;
  },
  confirm: (name, values) =>
    `${name}: nei documenti leggiamo ${LIST.format(values)}; qual è il valore giusto?`,
  day: (date) => DAY.format(date),
  manyPlates: (count) => `${count} targhe, elencate nel questionario allegato`,
  title: (purpose, recipient) =>
    purpose === 'reminder' && recipient === 'client' ? 'Sollecito al cliente' : TITLES[purpose],
  paper: { 'cover-letter': 'Lettera di accompagnamento', 'risk-summary': 'Scheda di rischio' },
  reference: 'Rif.',
  itemKind: ITEM_KIND_LABELS,
  itemColumn: ITEM_COLUMN_LABELS,
  cell: formatCell,
  customValue: formatCustomValue,
  share: (share) => PERCENT.format(share),
};
