import { Button } from '@mantine/core';
import { Activity } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { useNavigation } from '../../frame/navigation.ts';

/** Before the first measurement, or of a range in which the application did not run. */
export function NothingMeasured(): ReactElement {
  const { t } = useTranslation('performance');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <EmptyState title={t('empty')} help={t('emptyHelp')} picture={<Activity aria-hidden="true" />}>
      <Button variant="default" onClick={() => go('inbox')}>
        {t('goToInbox')}
      </Button>
    </EmptyState>
  );
}
