import type { TFunction } from 'i18next';
import type { PerformanceReport } from '../../../../src-preload/contract/performance.ts';
import type { Formats } from '../../../i18n/formats.ts';

/** The day in one sentence: whether all is well, how much was done, how long it takes; then what wants a look. */
export function summarySentence(
  { today, health }: Pick<PerformanceReport, 'today' | 'health'>,
  t: TFunction<'performance'>,
  formats: Formats,
): string {
  const what = (['documents', 'typical', 'waiting'] as const).flatMap((figure) =>
    health[figure] === 'watch' || health[figure] === 'bad' ? [t(`concern.${figure}`)] : [],
  );
  const day = daySentence(today, what.length === 0, t, formats);
  return what.length === 0 ? day : `${day} ${t('sentence.concerns', { what: formats.list(what) })}`;
}

function daySentence(
  { documents, failures, waiting, request }: PerformanceReport['today'],
  isWell: boolean,
  t: TFunction<'performance'>,
  formats: Formats,
): string {
  if (documents === 0 && failures === 0) {
    return waiting === 0 ? t('sentence.quiet') : t('sentence.waiting', { count: waiting });
  }
  const typical = formats.duration(request.p50);
  if (failures === 0) {
    const key = isWell ? 'sentence.regular' : 'sentence.done';
    return t(key, { count: documents, documents: formats.number(documents), typical });
  }
  const failed = t('sentence.failures', {
    count: failures,
    failures: formats.number(failures),
    documents: formats.number(Math.max(documents, failures)),
  });
  return request.p50 === null ? failed : `${failed} ${t('sentence.duration', { typical })}`;
}
