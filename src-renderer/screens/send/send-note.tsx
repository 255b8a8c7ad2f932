import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutboxState } from '../../api/outbox.ts';
import { useNavigation } from '../../frame/navigation.ts';
import classes from './send.module.css';

/** Why nothing can be sent from here, and where that is set. */
export function SendNote(): ReactElement | null {
  const { t } = useTranslation('send');
  const { data: state } = useOutboxState();
  const go = useNavigation((navigation) => navigation.go);
  if (state?.problem !== 'off' && state?.problem !== 'not-configured') return null;
  return (
    <p className={classes['note']}>
      {t(state.problem === 'off' ? 'off' : 'notReady')}{' '}
      <Button variant="subtle" size="compact-sm" onClick={() => go('settings')}>
        {t('setUp')}
      </Button>
    </p>
  );
}
