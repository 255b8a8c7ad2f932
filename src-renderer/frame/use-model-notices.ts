import { useTranslation } from 'react-i18next';
import { useEvent } from '../api/use-event.ts';
import { useNotices } from '../components/use-notices.tsx';

/** Says once, wherever the clerk is, that the outside model is no longer asked. */
export function useModelNotices(): void {
  const { t } = useTranslation('settings');
  const notices = useNotices();
  useEvent('model.changed', ({ notice }) => {
    if (notice !== null) notices.done(t(`model.notice.${notice}`));
  });
}
