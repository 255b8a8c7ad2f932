import type { DocumentText } from '../../core/document-text.ts';
import type { ExtractedField, ExtractedFields } from '../../core/stage.ts';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import type { Finder, Found } from './found.ts';
import { readDocument } from './reading.ts';
import type { Reading } from './reading.ts';
import { findClientName } from './finders/client-name.ts';
import { findVatNumber } from './finders/vat-number.ts';
import { findTaxCode } from './finders/tax-code.ts';
import { findIban } from './finders/iban.ts';
import { findContact } from './finders/contact.ts';
import { findPlace } from './finders/place.ts';
import { findProfession } from './finders/profession.ts';
import { findAmountFields } from './finders/amounts.ts';
import { findEmployees } from './finders/employees.ts';
import { findVehicles } from './finders/vehicles.ts';
import { findBuilding } from './finders/building.ts';
import { findDateFields } from './finders/request-dates.ts';
import { findCurrentPolicy } from './finders/current-policy.ts';

/** Who looks for what; each finder is independent of the others. */
const FINDERS: readonly Finder[] = [
  findClientName,
  findVatNumber,
  findTaxCode,
  findIban,
  findContact,
  findPlace,
  findProfession,
  findAmountFields,
  findEmployees,
  findVehicles,
  findBuilding,
  findDateFields,
  findCurrentPolicy,
];

/**
 * The data of the live request with the place of each on its page. Pure; a few milliseconds a page.
 * A value without evidence, or one that contradicts another, is left out.
 */
export function extractFields(
  document: DocumentText,
  category: Category,
  options: { readonly today: Date },
): ExtractedFields {
  const reading = readDocument(document, category, options.today);
  const fields = FINDERS.flatMap((find) => find(reading))
    .map((found) => withEvidence(found, reading))
    .filter((field) => field !== null);
  return Object.fromEntries(fields.map((field) => [field.name, field]));
}

function withEvidence({ spans, ...found }: Found, reading: Reading): ExtractedField | null {
  const evidence = spans.map((span) => reading.evidence(span)).filter((place) => place !== null);
  return evidence.length === spans.length && evidence.length > 0 ? { ...found, evidence } : null;
}
