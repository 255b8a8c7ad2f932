import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSummary } from '../../../src-preload/contract/reading.ts';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { usePagesUnderWay } from '../../api/reading.ts';
import { isWorking } from '../../api/request-state.ts';
import { fetchRequest } from '../../api/requests.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { writePages } from '../../viewer/read-again/page-range.ts';

/** Pages sent to be read again. */
export interface SentPages {
  /** None means all. */
  readonly pages: readonly number[];
  /** How the page in view was read before. */
  readonly before: PageSummary | null;
}

/** Says what became of pages that were sent to be read again, once the engine is done with the request. */
export function useReadAgainNotice(detail: RequestDetail): (sent: SentPages) => void {
  const { id, status } = detail;
  const { t } = useTranslation('reading');
  const formats = useFormats();
  const notices = useNotices();
  const underWay = usePagesUnderWay((state) => state.sent[id]);
  const [sent, setSent] = useState<SentPages | null>(null);

  const tell = useEffectEvent(async (pages: readonly number[]): Promise<void> => {
    const now = await fetchRequest(id);
    // The screen may lag behind: the engine says whether it is done.
    if (isWorking(now.status)) return;
    usePagesUnderWay.getState().end(id);
    if (now.status === 'failed') {
      if (now.reason === 'cancelled') notices.done(t('again.stopped'));
      return;
    }
    if (pages.length === 0) return notices.done(t('again.doneAll'));
    const before = sent?.before ?? null;
    const after = now.documents.flatMap((each) => each.pages).find((each) => each.page === before?.page);
    const compared = pages.length === 1 && before?.page === pages[0] && after !== undefined;
    if (compared && before !== null && (before.source === 'ocr' || after.source === 'ocr')) {
      const figures = {
        page: after.page,
        before: formats.percent(before.confidence),
        after: formats.percent(after.confidence),
      };
      return notices.done(t('again.doneConfidence', figures));
    }
    notices.done(t('again.done', { count: pages.length, pages: writePages(pages) }));
  });
  const resting = !isWorking(status);
  useEffect(() => {
    if (resting && underWay !== undefined) void tell(underWay);
  }, [resting, underWay]);

  return (pages) => setSent(pages);
}
