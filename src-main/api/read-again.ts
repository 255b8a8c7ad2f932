import type { ParsedInput } from '../../src-preload/contract/channels.ts';
import type { ReadingChoice } from '../../src-preload/contract/reading.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { Database } from '../data/open-database.ts';
import { loadPageSummaries } from '../data/repositories/documents.ts';
import { addHistory } from '../data/repositories/history.ts';
import { chooseAllPages, choosePages, deletePendingChoices } from '../data/repositories/reading-choices.ts';
import { readPartsOfRequest, requestsInWorkOn, type PlacedPart } from '../data/repositories/request-parts.ts';
import { updateRequest } from '../data/repositories/requests.ts';
import type { Handlers } from './handlers.ts';
import { currentRow, restingRequest } from './request-commands.ts';
import type { Services } from './services.ts';

/** Reading pages again as the clerk chooses, and which languages there are to choose from. */
export function readingHandlers(services: Services): Handlers<'requests.readAgain' | 'reading.languages'> {
  return {
    'requests.readAgain': async (input) => {
      await services.inTurn(input.id, () => readAgain(services, input));
      return currentRow(services, input.id);
    },
    'reading.languages': async () => {
      const { languages, usual } = await services.languages();
      return { languages: [...languages], usual };
    },
  };
}

/**
 * What is stored of the pages stays until their new reading arrives, so neither a failure nor a cancel loses
 * anything. The way goes on from the reading stage; what the clerk corrected by hand survives it, as always.
 */
async function readAgain(
  services: Services,
  { id, pages, choice: asked }: ParsedInput<'requests.readAgain'>,
): Promise<void> {
  const { db, now, queue } = services;
  const choice = { ...asked, languages: await unusualLanguages(services, asked) };
  const wanted = [...new Set(pages)].toSorted((a, b) => a - b);
  await db.transaction().execute(async (trx) => {
    const parts = await readableParts({ ...services, db: trx }, id);
    await storeChoices(trx, parts, wanted, choice);
    const change = { status: 'reading', reason: null, reason_detail: null, accepted_at: null } as const;
    await updateRequest(trx, id, change, now());
    const detail = detailOf(wanted, choice);
    const entry = { actor: 'clerk', who: services.clerk, event: 'read-again', detail } as const;
    await addHistory(trx, id, entry, now());
  });
  services.requestChanged(id);
  void queue.add(id, { priority: 'now' });
}

/** Null when the usual languages are meant. @throws BrokerFlowError `invalid-input` for one that there is no data for. */
async function unusualLanguages(services: Services, { languages }: ReadingChoice): Promise<string | null> {
  if (languages === null) return null;
  const known = await services.languages();
  const missing = languages.split('+').filter((code) => !known.languages.includes(code));
  if (missing.length > 0) {
    throw new BrokerFlowError('invalid-input', `The language data has no ${missing.join(', ')}`, {
      details: { languages: missing.join(', ') },
    });
  }
  return languages === known.usual ? null : languages;
}

/** @throws BrokerFlowError `conflict` while the request, or another with one of its documents, is in work or put away. */
async function readableParts(services: Services, id: string): Promise<readonly PlacedPart[]> {
  const request = await restingRequest(services, id);
  if (request.status === 'archived') {
    throw new BrokerFlowError('conflict', 'An archived request is not read again');
  }
  if (request.reason === 'duplicate') {
    throw new BrokerFlowError('conflict', 'A duplicate is read with the first request: read that one again');
  }
  const parts = await readPartsOfRequest(services.db, id);
  if (parts.length === 0) throw new BrokerFlowError('conflict', 'The request has no document to read');
  const documentIds = parts.map((part) => part.id);
  if ((await requestsInWorkOn(services.db, documentIds)).length > 0) {
    throw new BrokerFlowError('conflict', 'Another request is at work on the same document');
  }
  return parts;
}

/** Page numbers of the request, found in its documents; none means all. */
async function storeChoices(
  trx: Database,
  parts: readonly PlacedPart[],
  wanted: readonly number[],
  choice: ReadingChoice,
): Promise<void> {
  let found = 0;
  for (const part of parts) {
    const stored = (await loadPageSummaries(trx, part.id)).map(({ page }) => page);
    const last = part.page_count ?? stored.length;
    const ofPart = wanted
      .map((page) => page - part.firstPage + 1)
      .filter((page) => page >= 1 && page <= last);
    found += ofPart.length;
    await deletePendingChoices(trx, part.id);
    if (wanted.length === 0) await chooseAllPages(trx, part.id, stored, choice);
    else await choosePages(trx, part.id, ofPart, choice);
  }
  if (found < wanted.length) throw new BrokerFlowError('invalid-input', 'The request has no such page');
}

/** Fills the sentence of the history. */
function detailOf(
  pages: readonly number[],
  { recognize, languages, turn }: ReadingChoice,
): Record<string, string> {
  return {
    count: String(pages.length),
    pages: asRanges(pages),
    ...(recognize ? { recognize: 'true' } : {}),
    ...(languages === null ? {} : { languages }),
    ...(turn === null ? {} : { turn: String(turn) }),
  };
}

/** Ascending page numbers as a person writes them: `2, 5-7`. */
function asRanges(pages: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const page of pages) {
    const range = ranges.at(-1);
    if (range && range.last + 1 === page) range.last = page;
    else ranges.push({ first: page, last: page });
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`)).join(', ');
}
