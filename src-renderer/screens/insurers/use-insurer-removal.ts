import { useTranslation } from 'react-i18next';
import type { Insurer } from '../../../src-preload/contract/insurers.ts';
import { useRemoveInsurer, useRestoreInsurer } from '../../api/insurers.ts';
import { useNotices } from '../../components/use-notices.tsx';

/** Takes an insurer out of the address book, and offers to put it back. */
export function useInsurerRemoval(): (insurer: Insurer) => void {
  const { t } = useTranslation('insurers');
  const notices = useNotices();
  const remove = useRemoveInsurer();
  const restore = useRestoreInsurer();
  return ({ id, name }) => {
    const putBack = (): void =>
      restore.mutate(
        { id },
        { onSuccess: () => notices.done(t('restored', { name })), onError: notices.failed },
      );
    const onSuccess = (): void => notices.done(t('removed', { name }), putBack);
    remove.mutate({ id }, { onSuccess, onError: notices.failed });
  };
}
