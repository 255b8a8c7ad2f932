import {
  FIELD_KINDS,
  type FieldName,
  type FieldProblem,
  type FieldValue,
} from '../../../src-preload/contract/vocabulary.ts';
import { isIban } from '../../core/italian-codes/iban.ts';
import { isPlate } from '../../core/italian-codes/plate.ts';
import { isPostalCode } from '../../core/italian-codes/postal-code.ts';
import { isTaxCode } from '../../core/italian-codes/tax-code.ts';
import { isVatNumber } from '../../core/italian-codes/vat-number.ts';
import { isProvinceCode } from '../../core/places/provinces.ts';

type NumberName = {
  [N in FieldName]: (typeof FIELD_KINDS)[N] extends 'money' | 'count' ? N : never;
}[FieldName];

/**
 * Between which figures an amount (euro) or a number is one that an office of this trade meets. Outside them
 * it was misread or mistyped far more often than meant; it is kept and shown as implausible.
 */
const PLAUSIBLE: Readonly<Record<Exclude<NumberName, 'buildingYear'>, readonly [number, number]>> = {
  limitEur: [10_000, 500_000_000],
  sumInsuredEur: [1_000, 5_000_000_000],
  deductibleEur: [0, 2_000_000],
  turnoverEur: [1_000, 50_000_000_000],
  employees: [0, 20_000],
  vehicleCount: [1, 5_000],
  buildingAreaSqm: [10, 2_000_000],
};

/** The oldest buildings that are insured, and the years a building may be ahead of today. */
const BUILT = { first: 1000, ahead: 3 } as const;
/** Cover begins, and answers are wanted, within so many years of today; any other year is a slip. */
const YEARS_FROM_TODAY = 5;

/** The codes and what proves them; each has its own check. */
const CODE_CHECKS: { readonly [N in FieldName]?: (value: string) => FieldProblem | null } = {
  vatNumber: (value) => unless(isVatNumber(value), 'check-digit'),
  taxCode: (value) => unless(isTaxCode(value) || isVatNumber(value), 'check-digit'),
  iban: (value) => unless(isIban(value), 'check-digit'),
  postalCode: (value) => unless(isPostalCode(value), 'out-of-range'),
  province: (value) => unless(isProvinceCode(value), 'out-of-range'),
  phone: (value) => unless(value.replace(/\D/g, '').length >= 6, 'implausible'),
  email: (value) => unless(/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/.test(value), 'implausible'),
};

/** What speaks against a value in its normal form; null when nothing does. */
export function fieldProblem(name: FieldName, value: FieldValue, today: Date): FieldProblem | null {
  if (typeof value === 'number') return numberProblem(name, value, today);
  if (typeof value !== 'string') return unless(value.every(isPlate), 'out-of-range');
  if (FIELD_KINDS[name] === 'date') return dateProblem(value, today);
  return CODE_CHECKS[name]?.(value) ?? null;
}

function numberProblem(name: FieldName, value: number, today: Date): FieldProblem | null {
  if (name === 'buildingYear')
    return unless(value >= BUILT.first && value <= today.getFullYear() + BUILT.ahead, 'out-of-range');
  const [least, most] = isNumberName(name) ? PLAUSIBLE[name] : [0, Number.POSITIVE_INFINITY];
  return unless(value >= least && value <= most, 'implausible');
}

function isNumberName(name: FieldName): name is keyof typeof PLAUSIBLE {
  return Object.hasOwn(PLAUSIBLE, name);
}

function dateProblem(isoDate: string, today: Date): FieldProblem | null {
  const years = Number(isoDate.slice(0, 4)) - today.getFullYear();
  return unless(Math.abs(years) <= YEARS_FROM_TODAY, 'out-of-range');
}

function unless(right: boolean, problem: FieldProblem): FieldProblem | null {
  return right ? null : problem;
}
