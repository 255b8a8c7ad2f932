import {
  FIELD_KINDS,
  FIELD_NAMES,
  type FieldName,
  type FieldValue,
} from '../../src-preload/contract/vocabulary.ts';
import { singleLine } from './plain-text.ts';
import type { ExtractedFields, FieldValues } from './stage.ts';

const AMOUNT = new Intl.NumberFormat('it-IT', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  useGrouping: 'always',
  // No minus before a zero that was rounded.
  signDisplay: 'negative',
});
const COUNT = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 0, useGrouping: 'always' });
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** An amount in euro the Italian way, without the sign: `1.500.000,00`. */
export function formatAmount(euro: number): string {
  return AMOUNT.format(euro);
}

/** An ISO date as `31/12/2026`; anything else is given back as it came. */
export function formatDate(isoDate: string): string {
  const [, year, month, day] = ISO_DATE.exec(isoDate) ?? [];
  return year === undefined ? singleLine(isoDate) : `${day}/${month}/${year}`;
}

/** A value as it is written into an Italian form: one line, amounts without the euro sign; '' for no number. */
export function formatField<N extends FieldName>(name: N, value: FieldValue<N>): string {
  if (typeof value === 'number') return formatNumber(name, value);
  if (typeof value !== 'string') return value.map((entry) => singleLine(entry)).join(', ');
  return FIELD_KINDS[name] === 'date' ? formatDate(value) : singleLine(value);
}

/** As {@link formatField}, with the unit, for running text: `€ 1.500.000,00`, `450 m²`. */
export function formatFieldWithUnit<N extends FieldName>(name: N, value: FieldValue<N>): string {
  const text = formatField(name, value);
  if (text === '') return '';
  if (FIELD_KINDS[name] === 'money') return `€ ${text}`;
  return name === 'buildingAreaSqm' ? `${text} m²` : text;
}

/** A year has no thousands separator. */
function formatNumber(name: FieldName, value: number): string {
  if (!Number.isFinite(value)) return '';
  if (FIELD_KINDS[name] === 'money') return formatAmount(value);
  return name === 'buildingYear' ? String(value) : COUNT.format(value);
}

/** The values of extracted fields alone. */
export function valuesOf(fields: ExtractedFields): FieldValues {
  return Object.fromEntries(
    FIELD_NAMES.flatMap((name) => {
      const field = fields[name];
      return field === undefined ? [] : [[name, field.value]];
    }),
  );
}
