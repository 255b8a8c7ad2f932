import { FIELD_KINDS } from '../../../src-preload/contract/vocabulary.ts';
import type { FieldName, FieldProblem, FieldValue } from '../../../src-preload/contract/vocabulary.ts';
import { parseDate } from '../../core/dates.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { compactIban } from '../../core/italian-codes/iban.ts';
import { compactPlate } from '../../core/italian-codes/plate.ts';
import { compactTaxCode } from '../../core/italian-codes/tax-code.ts';
import { compactVatNumber } from '../../core/italian-codes/vat-number.ts';
import { parseAmount } from '../../core/money.ts';
import { parseNumberWords } from '../../core/numbers-in-words.ts';
import { provinceCode } from '../../core/places/provinces.ts';
import { readCount } from './counts.ts';
import { fieldProblem } from './field-problem.ts';
import { spellOutStreet } from './streets.ts';

/** A value in its normal form. It is not `valid` where there is a `problem`: it is kept all the same. */
export interface NormalisedField {
  readonly value: FieldValue;
  readonly valid: boolean;
  readonly problem: FieldProblem | null;
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
  const value = normalValue(name, input);
  const problem = fieldProblem(name, value, new Date());
  return { value, valid: problem === null, problem };
}

function normalValue(name: FieldName, input: string | number | readonly string[]): FieldValue {
  const kind = FIELD_KINDS[name];
  if (kind === 'list') return plateList(name, input);
  if (typeof input !== 'string' && typeof input !== 'number') throw refusal(name);
  const text = String(input).replace(/\s+/g, ' ').trim();
  if (text === '') throw refusal(name);
  switch (kind) {
    case 'money':
      return amount(name, typeof input === 'number' ? input : parseAmount(text));
    case 'count':
      return count(name, typeof input === 'number' ? input : parseCount(text));
    case 'date':
      return date(name, text);
    case 'code':
      return code(name as CodeName, text);
    case 'text':
      return normalText(name, text);
  }
}

function refusal(name: FieldName): BrokerFlowError {
  return new BrokerFlowError('invalid-input', `Not a value for ${name}`, { details: { field: name } });
}

function plateList(name: FieldName, input: string | number | readonly string[]): readonly string[] {
  const parts = typeof input === 'object' ? input : String(input).split(/[,;\n]+/);
  const plates = [...new Set(parts.map(compactPlate).filter((plate) => plate !== ''))];
  if (plates.length === 0 || plates.some((plate) => !/^[A-Z0-9]{4,10}$/.test(plate))) throw refusal(name);
  return plates;
}

function amount(name: FieldName, value: number | null): number {
  if (value === null || !Number.isFinite(value) || value < 0) throw refusal(name);
  return Math.round(value * 100) / 100;
}

/** Counts are whole; an area may be given as 128,5. */
function count(name: FieldName, value: number | null): number {
  if (value === null || !Number.isFinite(value) || value < 0) throw refusal(name);
  if (name !== 'buildingAreaSqm' && !Number.isInteger(value)) throw refusal(name);
  return value;
}

function parseCount(text: string): number | null {
  const bare = text.replace(
    /\s*(?:mq|m²|m2|metri quadri|metri quadrati|dipendenti|addetti|veicoli|mezzi)\.?$/i,
    '',
  );
  return readCount(bare) ?? parseNumberWords(bare) ?? parseAmount(bare);
}

function date(name: FieldName, text: string): string {
  const value = parseDate(text, new Date());
  if (value === null) throw refusal(name);
  return value;
}

/** How each code is compacted. Null: not this kind of code. */
const CODES: Readonly<Record<CodeName, (text: string) => string | null>> = {
  vatNumber: compactVatNumber,
  taxCode: (text) => compactTaxCode(text) ?? compactVatNumber(text),
  iban: compactIban,
  phone: compactPhone,
  postalCode: (text) => (/^\d{5}$/.test(text) ? text : null),
  province: (text) => provinceCode(text) ?? (/^[a-z]{2}$/i.test(text) ? text.toUpperCase() : null),
};

function code(name: CodeName, text: string): string {
  const value = CODES[name](text);
  if (value === null) throw refusal(name);
  return value;
}

function compactPhone(text: string): string | null {
  const value = text.replace(/[\s./()-]/g, '').replace(/^00(?=\d{8})/, '+');
  return /^\+?\d{5,15}$/.test(value) ? value : null;
}

function normalText(name: FieldName, text: string): string {
  if (name === 'email') return text.toLowerCase().replace(/^mailto:/, '');
  if (name === 'street') return spellOutStreet(text);
  return name === 'profession' ? text.toLowerCase() : text;
}
