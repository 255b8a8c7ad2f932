import type { TFunction } from 'i18next';
import type { HistoryEntry } from '../../../src-preload/contract/requests.ts';
import { ERROR_CODES, REVIEW_REASONS } from '../../../src-preload/contract/errors.ts';
import {
  CATEGORIES,
  FIELD_NAMES,
  INTAKE_SOURCES,
  REQUEST_STATUSES,
} from '../../../src-preload/contract/vocabulary.ts';

/** The translations a sentence is made of: those of this screen and the shared words. */
export interface Words {
  readonly t: TFunction<'request'>;
  readonly shared: TFunction;
}

const REASONS = [...ERROR_CODES, ...REVIEW_REASONS] as const;

/** One line of the history as a sentence; details that are missing or unknown make a shorter one. */
export function historySentence({ event, detail }: HistoryEntry, words: Words): string {
  return detailed(event, detail, words) ?? words.t(`event.${event}`);
}

/** The sentence with its details, or null where there are none to tell. */
function detailed(event: HistoryEntry['event'], detail: HistoryEntry['detail'], words: Words): string | null {
  const { t, shared } = words;
  const source = known(INTAKE_SOURCES, detail['source']);
  const status = known(REQUEST_STATUSES, detail['status']);
  const reason = known(REASONS, detail['reason']);
  const name = known(FIELD_NAMES, detail['name'] ?? detail['field']);
  const category = known(CATEGORIES, detail['to'] ?? detail['category']);
  const count = wholeNumber(detail['count']);
  switch (event) {
    case 'received':
      return source ? t('event.receivedFrom', { source: shared(`source.${source}`) }) : null;
    case 'read':
      return readSentence(detail, t);
    case 'classified':
      return category ? t('event.classifiedAs', { category }) : null;
    case 'extracted':
      return count === null ? null : t('event.extractedCount', { count });
    case 'finished':
      return status ? t('event.finishedAs', { status: shared(`status.${status}`) }) : null;
    case 'failed':
      return reason ? t('event.failedFor', { reason: shared(`reasonShort.${reason}`) }) : null;
    case 'category-corrected':
      return category ? t('event.categoryCorrectedTo', { category }) : null;
    case 'field-corrected':
      return name ? t('event.fieldCorrectedName', { field: shared(`field.${name}`) }) : null;
    default:
      return null;
  }
}

function readSentence(detail: HistoryEntry['detail'], t: Words['t']): string | null {
  const count = wholeNumber(detail['pages']);
  if (count === null) return null;
  const pages = t('event.readPages', { count });
  const recognised = wholeNumber(detail['recognised']);
  return recognised ? t('event.readScanned', { pages, recognised }) : pages;
}

function known<T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  return values.find((each) => each === value);
}

function wholeNumber(text: string | undefined): number | null {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) && number >= 0 ? number : null;
}
