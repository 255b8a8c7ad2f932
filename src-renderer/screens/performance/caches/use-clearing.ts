import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CacheState } from '../../../../src-preload/contract/caches.ts';
import { useClearCaches } from '../../../api/caches.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';

/** Forgetting what is kept, once it is confirmed. */
export interface Clearing {
  /** What is asked about; empty while nothing is. */
  readonly asked: readonly CacheState[];
  readonly pending: boolean;
  readonly ask: (caches: readonly CacheState[]) => void;
  readonly confirm: () => void;
  readonly close: () => void;
}

/** Asks first: answers of an outside model may have cost money. */
export function useClearing(): Clearing {
  const { t } = useTranslation('caches');
  const formats = useFormats();
  const notices = useNotices();
  const clear = useClearCaches();
  const [asked, setAsked] = useState<readonly CacheState[]>([]);
  return {
    asked,
    pending: clear.isPending,
    ask: setAsked,
    close: () => setAsked([]),
    confirm: () => {
      setAsked([]);
      clear.mutate(
        { namespaces: asked.map(({ namespace }) => namespace) },
        {
          onSuccess: ({ entries, bytes }) =>
            notices.done(
              t('cleared', { count: entries, entries: formats.number(entries), size: formats.size(bytes) }),
            ),
          onError: notices.failed,
        },
      );
    },
  };
}
