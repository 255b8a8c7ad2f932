import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotices } from './use-notices.tsx';

/** Puts text into the clipboard and says so; `said` is the notice, "text copied" without it. */
export function useCopy(): (text: string, said?: string) => Promise<void> {
  const { t } = useTranslation('reading');
  const notices = useNotices();
  return useCallback(
    async (text, said) => {
      if (text.trim() === '') return notices.done(t('text.nothingToCopy'));
      try {
        await navigator.clipboard.writeText(text);
        notices.done(said ?? t('text.copied'));
      } catch {
        notices.done(t('text.copyFailed'));
      }
    },
    [t, notices],
  );
}
