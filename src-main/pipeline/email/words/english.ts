import {
  FIELD_KINDS,
  type Category,
  type DraftPurpose,
  type FieldName,
  type FieldValue,
} from '../../../../src-preload/contract/vocabulary.ts';
import { singleLine } from '../../../core/plain-text.ts';
import type { MailWords } from './mail-words.ts';

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
};

const AMOUNT = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const COUNT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
/** The month in letters: day and month cannot be taken for each other. */
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Rome',
});
const ISO_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

function value<N extends FieldName>(name: N, given: FieldValue<N>): string {
  if (typeof given === 'number') return number(name, given);
  if (typeof given !== 'string') return given.map((entry) => singleLine(entry)).join(', ');
  const isDay = FIELD_KINDS[name] === 'date' && /^\d{4}-\d{2}-\d{2}$/u.test(given);
  return isDay ? ISO_DAY.format(new Date(given)) : singleLine(given);
}

function number(name: FieldName, given: number): string {
  if (!Number.isFinite(given)) return '';
  if (FIELD_KINDS[name] === 'money') return AMOUNT.format(given);
  return name === 'buildingYear' ? String(given) : COUNT.format(given);
}

function valueWithUnit<N extends FieldName>(name: N, given: FieldValue<N>): string {
  const text = value(name, given);
  if (text === '') return '';
  if (FIELD_KINDS[name] === 'money') return `EUR ${text}`;
  return name === 'buildingAreaSqm' ? `${text} m²` : text;
}

/** Messages in English. */
export const ENGLISH: MailWords = {
  category: CATEGORY,
  label: LABELS,
  value,
  valueWithUnit,
  missing: (name) => QUESTIONS[name] ?? LABELS[name],
  day: (date) => DAY.format(date),
  manyPlates: (count) => `${count} vehicles, listed in the attached questionnaire`,
  title: (purpose, recipient) =>
    purpose === 'reminder' && recipient === 'client' ? 'Reminder to the client' : TITLES[purpose],
};
