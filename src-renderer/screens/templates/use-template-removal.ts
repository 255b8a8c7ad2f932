import { useTranslation } from 'react-i18next';
import type { TemplateDetail } from '../../../src-preload/contract/form-templates.ts';
import { useRemoveTemplate, useRestoreTemplate } from '../../api/form-templates.ts';
import { useNotices } from '../../components/use-notices.tsx';

/** Takes a form out of use, and offers to bring it back. Forms that were filled with it stay. */
export function useTemplateRemoval(onDone: () => void): (template: TemplateDetail) => void {
  const { t } = useTranslation('templates');
  const notices = useNotices();
  const remove = useRemoveTemplate();
  const restore = useRestoreTemplate();
  return ({ id, title }) => {
    const bringBack = (): void => restore.mutate({ id }, { onError: notices.failed });
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          notices.done(t('removed', { name: title }), bringBack);
          onDone();
        },
        onError: notices.failed,
      },
    );
  };
}
