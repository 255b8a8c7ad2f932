import type { TFunction } from 'i18next';
import type { HistoryEntry } from '../../../src-preload/contract/requests.ts';
import { ERROR_CODES, REVIEW_REASONS } from '../../../src-preload/contract/errors.ts';
import { FIELD_NAMES, INTAKE_SOURCES, REQUEST_STATUSES } from '../../../src-preload/contract/vocabulary.ts';

/** The translations a sentence is made of: those of this screen and the shared words. */
export interface Words {
  readonly t: TFunction<'request'>;
  readonly shared: TFunction;
}

const REASONS = [...ERROR_CODES, ...REVIEW_REASONS] as const;

/** One line of the history as a sentence; details that are missing or unknown make a shorter one. */
export function historySentence({ event, detail }: HistoryEntry, { t, shared }: Words): string {
  switch (event) {
    case 'received': {
      const source = known(INTAKE_SOURCES, detail['source']);
      return source ? t('event.receivedFrom', { source: shared(`source.${source}`) }) : t('event.received');
    }
    case 'read':
      return readSentence(detail, t);
    case 'classified':
      return detail['category']
        ? t('event.classifiedAs', { category: detail['category'] })
        : t('event.classified');
    case 'extracted': {
      const count = wholeNumber(detail['count']);
      return count === null ? t('event.extracted') : t('event.extractedCount', { count });
    }
    case 'finished': {
      const status = known(REQUEST_STATUSES, detail['status']);
      return status ? t('event.finishedAs', { status: shared(`status.${status}`) }) : t('event.finished');
    }
    case 'failed': {
      const reason = known(REASONS, detail['reason']);
      return reason ? t('event.failedFor', { reason: shared(`reasonShort.${reason}`) }) : t('event.failed');
    }
    case 'category-corrected': {
      const category = detail['to'] ?? detail['category'];
      return category ? t('event.categoryCorrectedTo', { category }) : t(`event.${event}`);
    }
    case 'field-corrected': {
      const name = known(FIELD_NAMES, detail['name'] ?? detail['field']);
      return name ? t('event.fieldCorrectedName', { field: shared(`field.${name}`) }) : t(`event.${event}`);
    }
    case 'filled':
    case 'drafted':
    case 'retried':
    case 'accepted':
    case 'archived':
    case 'restored':
      return t(`event.${event}`);
  }
}

function readSentence(detail: HistoryEntry['detail'], t: Words['t']): string {
  const count = wholeNumber(detail['pages']);
  if (count === null) return t('event.read');
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
