import { ITEM_COLUMN_KINDS, type ItemColumn } from '../../../../src-preload/contract/risk-items.ts';
import { findDates } from '../../../core/dates.ts';
import { compactPlate, isPlate } from '../../../core/italian-codes/plate.ts';
import { repairByShape } from '../../../core/italian-codes/misread-characters.ts';
import { parseAmount } from '../../../core/money.ts';

/** A blank cell as people fill it in. */
const BLANK =
  /^[\s\-–—_./*?]*$|^(?:n\.?\s?d\.?|n\.?\s?a\.?|n\/a|nd|da definire|da comunicare|vedi sopra|idem|"|'')$/i;
/**
 * Codes of vehicles without a plate of the present series: farm tractors (AB123C), motorcycles (AB12345),
 * machines (ABC123), cars registered before 1994 (MI1A2345), as the D.P.R. 495/1992, app. XII lists them.
 */
const OTHER_PLATE = /^(?:[A-Z]{2}\d{3}[A-Z]|[A-Z]{2}\d{5}|[A-Z]{3}\d{3}|[A-Z]{2}[A-Z\d]\d{5}|[A-Z]{2}\d{6})$/;
const OLDEST_BUILDING = 1000;
const LATEST_YEAR = 2100;

/** What a cell of a column says in its normal form; null where it says nothing, or nothing that is certain. */
export function cellValue(column: ItemColumn, text: string): string | number | null {
  if (BLANK.test(text)) return null;
  switch (ITEM_COLUMN_KINDS[column]) {
    case 'plate':
      return plateIn(text);
    case 'year':
      return yearIn(text);
    case 'money':
      return amountIn(text);
    case 'area':
      return measureIn(text);
    case 'count':
      return countIn(text);
    case 'text':
      return tidy(text);
  }
}

/** A cell's text on one line, without the marks that stand around it; a single letter is a dash read wrong. */
export function tidy(text: string): string | null {
  const plain = text
    .replace(/(\p{L})- (?=\p{Ll})/gu, '$1')
    .replace(/(\p{L}-) (?=\p{Lu})/gu, '$1')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:|•*·–—-]+|[\s,;:|–—-]+$/gu, '');
  return plain === '' || !/\p{L}{2}|\d|\p{L}.*\p{L}/u.test(plain) ? null : plain;
}

/** A plate with or without something beside it ("AB123CD (rimorchio)"); of two plates none. */
function plateIn(text: string): string | null {
  const whole = asPlate(text);
  if (whole !== null) return whole;
  const parts = text.split(/[\s()/,;]+/u).flatMap((part) => asPlate(part) ?? []);
  return parts.length === 1 ? (parts[0] ?? null) : null;
}

function asPlate(text: string): string | null {
  const code = compactPlate(text);
  const repaired = repairByShape(code, 'LLDDDLL');
  if (isPlate(repaired)) return repaired;
  return OTHER_PLATE.test(code) ? code : null;
}

/** A year, alone or as part of a date; a span of years is none. */
function yearIn(text: string): number | null {
  const [date, ...others] = findDates(text);
  if (date && others.length === 0 && date.year !== null) return date.year;
  const years = [...text.matchAll(/(?<!\d)\d{4}(?!\d)/gu)].map(([digits]) => Number(digits));
  const [year] = years;
  const span = /\d\s*[-–/]\s*\d{2}(?!\d)/u.test(text);
  if (year === undefined || years.length > 1 || span) return null;
  return year >= OLDEST_BUILDING && year <= LATEST_YEAR ? year : null;
}

/** Euro; an amount of nothing is a blank. */
function amountIn(text: string): number | null {
  const amount = parseAmount(text.replace(/[|*]/gu, ' ').replace(/,\s*[-–=]+\s*$/u, ''));
  return amount === null || amount === 0 ? null : amount;
}

/** Square metres, with the unit or without. */
function measureIn(text: string): number | null {
  const [, digits] =
    /^(?:mq|m²|m2)?\.?\s*([\d.,' ]+?)\s*(?:mq|m²|m2|sqm|metri quadr[ai]t?i?)?\.?\s*(?:circa|ca\.?)?$/iu.exec(
      text.replace(/^(?:circa|ca\.?)\s*/iu, ''),
    ) ?? [];
  const area = digits === undefined ? null : parseAmount(digits);
  return area === null || area === 0 ? null : area;
}

function countIn(text: string): number | null {
  const [, digits] = /^(?:n\.?|nr\.?)?\s*(\d{1,5})$/iu.exec(text.trim()) ?? [];
  return digits === undefined || Number(digits) === 0 ? null : Number(digits);
}
