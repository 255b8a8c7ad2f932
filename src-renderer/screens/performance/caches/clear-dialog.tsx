import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import type { Clearing } from './use-clearing.ts';

/** Says what is forgotten and what that costs. */
export function ClearDialog({ clearing }: { readonly clearing: Clearing }): ReactElement {
  const { t } = useTranslation('caches');
  const formats = useFormats();
  const { asked } = clearing;
  const costly = asked.some(({ namespace }) => namespace === 'model-answers');
  return (
    <ConfirmDialog
      opened={asked.length > 0}
      title={t('clearTitle')}
      confirmLabel={t('clear')}
      onConfirm={clearing.confirm}
      onClose={clearing.close}
    >
      <p>{t('clearBody', { names: formats.list(asked.map(({ namespace }) => t(`name.${namespace}`))) })}</p>
      {costly && <p>{t('clearCosts')}</p>}
    </ConfirmDialog>
  );
}
