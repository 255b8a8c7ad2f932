import type { ExpiryBasis } from '../../src-preload/contract/deadlines.ts';
import { toIsoDate } from '../core/dates.ts';
import { statesExpiry } from '../core/stated-expiry.ts';
import type { ExtractedFields } from '../core/stage.ts';
import type { Database } from '../data/open-database.ts';
import { findPage } from '../data/repositories/documents.ts';
import type { NamedPolicy } from '../data/repositories/named-policies.ts';
import { readPartsOfRequest } from '../data/repositories/request-parts.ts';
import type { StoredRequest } from '../data/repositories/requests.ts';

/**
 * The policy in force that a request names, null when it names none. It expires on the day from which cover is asked
 * for: that is what replacing a policy means. In a matter that asks for no quotation it does so only where the
 * text says that it ends then.
 */
export async function namedPolicy(
  trx: Database,
  { id, category }: Pick<StoredRequest, 'id' | 'category'>,
  fields: ExtractedFields,
): Promise<NamedPolicy | null> {
  const insurer = fields.currentInsurer?.value ?? null;
  const number = fields.currentPolicyNumber?.value ?? null;
  if (category === null || (insurer === null && number === null)) return null;
  const on = validDay(fields.effectiveDate);
  if (on === null) return { category, insurer, number, expiry: null };
  const basis = await basisOf(trx, id, fields, on);
  const expiry = basis === 'start' && category === 'Altro' ? null : { on, basis };
  return { category, insurer, number, expiry };
}

function validDay(field: ExtractedFields['effectiveDate']): string | null {
  if (field?.valid !== true) return null;
  const [year = 0, month = 0, day = 0] = field.value.split('-').map(Number);
  return toIsoDate(year, month, day);
}

async function basisOf(
  trx: Database,
  requestId: string,
  { effectiveDate }: ExtractedFields,
  day: string,
): Promise<ExpiryBasis> {
  const pages = new Set(effectiveDate?.evidence.map(({ page }) => page));
  if (pages.size === 0) return 'start';
  const parts = await readPartsOfRequest(trx, requestId);
  for (const page of pages) {
    const part = parts.findLast(({ firstPage }) => firstPage <= page);
    const read = part && (await findPage(trx, part.id, page - part.firstPage + 1));
    const text = read?.words.map((word) => word.text).join(' ') ?? '';
    if (statesExpiry(text, day)) return 'stated';
  }
  return 'start';
}
