import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { failureCode } from '../../api/call.ts';
import { usePagesUnderWay, useReadAgain } from '../../api/reading.ts';
import { isWorking } from '../../api/request-state.ts';
import { useNotices } from '../../components/use-notices.tsx';
import type { AgainRefusal, PageTools, ReadAgain } from '../../viewer/page-tools.ts';
import { useReadAgainNotice } from './use-read-again-notice.ts';

/** The text beside the pages and reading pages again, for one request. */
export function usePageTools(detail: RequestDetail): PageTools {
  const [shown, setShown] = useLocalStorage({
    key: 'page-text-shown',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const again = useAgain(detail);
  return { text: { shown, toggle: () => setShown(!shown) }, again };
}

function useAgain(detail: RequestDetail): ReadAgain {
  const { id, status } = detail;
  const notices = useNotices();
  const [opened, setOpened] = useState(false);
  const { mutateAsync: readAgain } = useReadAgain();
  const sent = usePagesUnderWay((state) => state.sent[id]);
  const follow = useReadAgainNotice(detail);
  const reading = status === 'received' || status === 'reading';
  return {
    opened,
    open: () => setOpened(true),
    close: () => setOpened(false),
    refusal: againRefusal(detail),
    isUnderWay: (page) => sent !== undefined && reading && (sent.length === 0 || sent.includes(page)),
    send: async (pages, choice, shown) => {
      try {
        await readAgain({ id, pages: [...pages], choice });
      } catch (error) {
        const refusal = REFUSALS[failureCode(error)];
        if (refusal === undefined) notices.failed(error);
        return refusal ?? null;
      }
      follow({ pages, before: shown });
      setOpened(false);
      return null;
    },
  };
}

/** What the engine's answer means here. */
const REFUSALS: Readonly<Partial<Record<ReturnType<typeof failureCode>, AgainRefusal>>> = {
  conflict: 'working',
  'invalid-input': 'languageGone',
};

/** Why the pages of a request cannot be read again now; null when they can. */
export function againRefusal({
  status,
  reason,
}: Pick<RequestDetail, 'status' | 'reason'>): AgainRefusal | null {
  if (isWorking(status)) return 'working';
  if (status === 'archived') return 'archived';
  return reason === 'duplicate' ? 'duplicate' : null;
}
