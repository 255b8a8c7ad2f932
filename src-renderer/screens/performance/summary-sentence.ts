import type { TFunction } from 'i18next';
import type { PerformanceReport } from '../../../src-preload/contract/performance.ts';
import type { Formats } from '../../i18n/formats.ts';

/** The day in one sentence: whether all is well, how much was done, how long it takes. */
export function summarySentence(
  today: PerformanceReport['today'],
  t: TFunction<'performance'>,
  formats: Formats,
): string {
  const { documents, failures, waiting } = today;
  if (documents === 0 && failures === 0) {
    return waiting === 0 ? t('sentence.quiet') : t('sentence.waiting', { count: waiting });
  }
  const typical = formats.duration(today.request.p50);
  if (failures === 0) {
    return t('sentence.regular', { count: documents, documents: formats.number(documents), typical });
  }
  const failed = t('sentence.failures', {
    count: failures,
    failures: formats.number(failures),
    documents: formats.number(Math.max(documents, failures)),
  });
  return today.request.p50 === null ? failed : `${failed} ${t('sentence.duration', { typical })}`;
}
