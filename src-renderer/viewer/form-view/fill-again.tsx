import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFillAgain } from '../../api/forms.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotices } from '../../components/use-notices.tsx';
import classes from './form-view.module.css';

interface FillAgainProps {
  readonly requestId: string;
  /** Whether a form of the request was changed by hand. */
  readonly edited: boolean;
}

/** Fills the forms of a request anew. What was changed by hand is kept until then, so it asks before. */
export function FillAgain({ requestId, edited }: FillAgainProps): ReactElement {
  const { t } = useTranslation('forms');
  const notices = useNotices();
  const { mutate, isPending } = useFillAgain();
  const [asking, setAsking] = useState(false);
  const fill = (): void => {
    setAsking(false);
    mutate({ id: requestId }, { onSuccess: () => notices.done(t('filledAgain')), onError: notices.failed });
  };
  return (
    <div className={classes['edited']}>
      {edited && <span>{t('edited')}</span>}
      <Button
        size="compact-xs"
        variant="default"
        loading={isPending}
        onClick={() => (edited ? setAsking(true) : fill())}
      >
        {t('fillAgain')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('fillAgainTitle')}
        confirmLabel={t('fillAgain')}
        onConfirm={fill}
        onClose={() => setAsking(false)}
      >
        {t('fillAgainBody')}
      </ConfirmDialog>
    </div>
  );
}
