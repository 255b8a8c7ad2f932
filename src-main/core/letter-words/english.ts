import {
  FIELD_KINDS,
  type Category,
  type DraftPurpose,
  type FieldName,
  type FieldValue,
} from '../../../src-preload/contract/vocabulary.ts';
import { singleLine } from '../plain-text.ts';
import { ENGLISH_COLUMNS, ENGLISH_KINDS, englishCell, englishCustomValue } from './english-rows.ts';
import { englishAmount, englishCount, englishDay } from './english-values.ts';
import type { LetterWords } from './letter-words.ts';

const CATEGORY: Readonly<Record<Category, string>> = {
  'Flotta Auto': 'motor fleet',
  'RC Professionale': 'professional indemnity',
  Fabbricato: 'property (building)',
  'Rischi Tecnologici': 'engineering and technology risks',
  Altro: 'other matter',
};

const LABELS: Readonly<Record<FieldName, string>> = {
  clientName: 'Name of the company or person',
  vatNumber: 'VAT number',
  taxCode: 'Italian tax code',
  email: 'E-mail',
  phone: 'Telephone',
  iban: 'IBAN',
  street: 'Address',
  postalCode: 'Postal code',
  city: 'Town',
  province: 'Province',
  profession: 'Profession or business',
  turnoverEur: 'Annual turnover',
  employees: 'Number of employees',
  plates: 'Registration numbers',
  vehicleCount: 'Number of vehicles',
  buildingYear: 'Year of construction',
  buildingAreaSqm: 'Floor area',
  limitEur: 'Limit of indemnity',
  sumInsuredEur: 'Sum insured',
  deductibleEur: 'Deductible',
  effectiveDate: 'Inception date',
  replyBy: 'Reply by',
  currentInsurer: 'Current insurer',
  currentPolicyNumber: 'Current policy number',
};

/** Where the name of a datum alone would be no clear question. */
const QUESTIONS: { readonly [N in FieldName]?: string } = {
  clientName: 'Name of the company or person to be insured',
  vatNumber: 'VAT number or Italian tax code of the policyholder',
  profession: 'Profession or business to be insured',
  turnoverEur: 'Turnover of the last financial year, in euro',
  limitEur: 'Limit of indemnity wanted, in euro',
  plates: 'Registration numbers of the vehicles to be insured',
  street: 'Address of the risk to be insured',
  city: 'Town of the risk to be insured',
  buildingYear: 'Year of construction of the building',
  sumInsuredEur: 'Sum to be insured, in euro',
  effectiveDate: 'Inception date of the cover',
};

const TITLES: Readonly<Record<DraftPurpose, string>> = {
  quotation: 'Request for quotation',
  'missing-data': 'Request for information',
  receipt: 'Acknowledgement',
  reminder: 'Reminder',
  answer: 'Answer',
  renewal: 'Renewal proposal',
};

/** The month in letters: day and month cannot be taken for each other. */
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Rome',
});
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const PERCENT = new Intl.NumberFormat('en-GB', {
  style: 'percent',
  maximumFractionDigits: 0,
  roundingMode: 'floor',
});

function value<N extends FieldName>(name: N, given: FieldValue<N>): string {
  if (typeof given === 'number') return number(name, given);
  if (typeof given !== 'string') return given.map((entry) => singleLine(entry)).join(', ');
  return FIELD_KINDS[name] === 'date' ? englishDay(given) : singleLine(given);
}

function number(name: FieldName, given: number): string {
  if (!Number.isFinite(given)) return '';
  if (FIELD_KINDS[name] === 'money') return englishAmount(given);
  return name === 'buildingYear' ? String(given) : englishCount(given);
}

function valueWithUnit<N extends FieldName>(name: N, given: FieldValue<N>): string {
  const text = value(name, given);
  if (text === '') return '';
  if (FIELD_KINDS[name] === 'money') return `EUR ${text}`;
  return name === 'buildingAreaSqm' ? `${text} m²` : text;
}

/** Messages and papers in English. */
export const ENGLISH: LetterWords = {
  category: CATEGORY,
  label: LABELS,
  value,
  valueWithUnit,
  missing: (name) => QUESTIONS[name] ?? LABELS[name],
  confirm: (name, values) => `${name}: the documents give ${LIST.format(values)}; which one is right?`,
  day: (date) => DAY.format(date),
  manyPlates: (count) => `${count} vehicles, listed in the attached questionnaire`,
  title: (purpose, recipient) =>
    purpose === 'reminder' && recipient === 'client' ? 'Reminder to the client' : TITLES[purpose],
  paper: { 'cover-letter': 'Cover letter', 'risk-summary': 'Risk summary' },
  reference: 'Ref.',
  itemKind: ENGLISH_KINDS,
  itemColumn: ENGLISH_COLUMNS,
  cell: englishCell,
  customValue: englishCustomValue,
  share: (share) => PERCENT.format(share),
};
