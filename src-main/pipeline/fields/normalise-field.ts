import { FIELD_KINDS } from '../../../src-preload/contract/vocabulary.ts';
import type { FieldName, FieldValue } from '../../../src-preload/contract/vocabulary.ts';
import { parseDate } from '../../core/dates.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { compactIban, isIban } from '../../core/italian-codes/iban.ts';
import { compactPlate, isPlate } from '../../core/italian-codes/plate.ts';
import { isPostalCode } from '../../core/italian-codes/postal-code.ts';
import { compactTaxCode, isTaxCode } from '../../core/italian-codes/tax-code.ts';
import { compactVatNumber, isVatNumber } from '../../core/italian-codes/vat-number.ts';
import { parseAmount } from '../../core/money.ts';
import { parseNumberWords } from '../../core/numbers-in-words.ts';
import { provinceCode } from '../../core/places/provinces.ts';
import { readCount } from './counts.ts';
import { spellOutStreet } from './streets.ts';

/** A value in its normal form. `valid` is false when a check digit, a list or a range says so. */
export interface NormalisedField {
  readonly value: FieldValue;
  readonly valid: boolean;
}

type CodeName = {
  [N in FieldName]: (typeof FIELD_KINDS)[N] extends 'code' ? N : never;
}[FieldName];

/**
 * The normal form of what a person typed or a file holds for a field: "1,5 mln" is 1500000, "31/12/26"
 * is 2026-12-31, "IT 0123 …" eleven digits. A wrong check digit is kept and marked invalid.
 *
 * @throws BrokerFlowError `invalid-input` when it cannot be that kind of value at all.
 */
export function normaliseField(name: FieldName, input: string | number | readonly string[]): NormalisedField {
  const kind = FIELD_KINDS[name];
  if (kind === 'list') return normaliseList(name, input);
  if (typeof input !== 'string' && typeof input !== 'number') throw refusal(name);
  const text = String(input).replace(/\s+/g, ' ').trim();
  if (text === '') throw refusal(name);
  switch (kind) {
    case 'money':
      return normaliseNumber(name, typeof input === 'number' ? input : parseAmount(text));
    case 'count':
      return normaliseCount(name, typeof input === 'number' ? input : parseCount(text));
    case 'date':
      return normaliseDate(name, text);
    case 'code':
      return normaliseCode(name as CodeName, text);
    case 'text':
      return normaliseText(name, text);
  }
}

function refusal(name: FieldName): BrokerFlowError {
  return new BrokerFlowError('invalid-input', `Not a value for ${name}`, { details: { field: name } });
}

function normaliseList(name: FieldName, input: string | number | readonly string[]): NormalisedField {
  const parts = typeof input === 'object' ? input : String(input).split(/[,;\n]+/);
  const value = [...new Set(parts.map(compactPlate).filter((plate) => plate !== ''))];
  if (value.length === 0 || value.some((plate) => !/^[A-Z0-9]{4,10}$/.test(plate))) throw refusal(name);
  return { value, valid: value.every(isPlate) };
}

function normaliseNumber(name: FieldName, value: number | null): NormalisedField {
  if (value === null || !Number.isFinite(value) || value < 0) throw refusal(name);
  return { value: Math.round(value * 100) / 100, valid: value > 0 };
}

/** Counts are whole; an area may be given as 128,5. */
function normaliseCount(name: FieldName, value: number | null): NormalisedField {
  if (value === null || !Number.isFinite(value) || value < 0) throw refusal(name);
  if (name !== 'buildingAreaSqm' && !Number.isInteger(value)) throw refusal(name);
  return { value, valid: name === 'buildingYear' ? value >= 1000 && value <= 2100 : value > 0 };
}

function parseCount(text: string): number | null {
  const bare = text.replace(
    /\s*(?:mq|m²|m2|metri quadri|metri quadrati|dipendenti|addetti|veicoli|mezzi)\.?$/i,
    '',
  );
  return readCount(bare) ?? parseNumberWords(bare) ?? parseAmount(bare);
}

function normaliseDate(name: FieldName, text: string): NormalisedField {
  const value = parseDate(text, new Date());
  if (value === null) throw refusal(name);
  return { value, valid: true };
}

/** How each code is compacted, and how its check is done. Null: not this kind of code. */
const CODES: Readonly<Record<CodeName, (text: string) => NormalisedField | null>> = {
  vatNumber: (text) => checked(compactVatNumber(text), isVatNumber),
  taxCode: (text) => checked(compactTaxCode(text), isTaxCode) ?? checked(compactVatNumber(text), isVatNumber),
  iban: (text) => checked(compactIban(text), isIban),
  phone: (text) => checked(compactPhone(text), (code) => code.replace(/\D/g, '').length >= 6),
  postalCode: (text) => checked(/^\d{5}$/.test(text) ? text : null, isPostalCode),
  province: (text) =>
    checked(
      provinceCode(text) ?? (/^[a-z]{2}$/i.test(text) ? text.toUpperCase() : null),
      (code) => provinceCode(code) !== null,
    ),
};

function normaliseCode(name: CodeName, text: string): NormalisedField {
  const result = CODES[name](text);
  if (result === null) throw refusal(name);
  return result;
}

function checked(value: string | null, isValid: (value: string) => boolean): NormalisedField | null {
  return value === null ? null : { value, valid: isValid(value) };
}

function compactPhone(text: string): string | null {
  const value = text.replace(/[\s./()-]/g, '').replace(/^00(?=\d{8})/, '+');
  return /^\+?\d{5,15}$/.test(value) ? value : null;
}

function normaliseText(name: FieldName, text: string): NormalisedField {
  if (name === 'email') {
    const value = text.toLowerCase().replace(/^mailto:/, '');
    return { value, valid: /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/.test(value) };
  }
  if (name === 'street') return { value: spellOutStreet(text), valid: true };
  if (name === 'profession') return { value: text.toLowerCase(), valid: true };
  return { value: text, valid: true };
}
