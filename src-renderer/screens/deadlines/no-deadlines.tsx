import { Button } from '@mantine/core';
import { CalendarClock } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { useNavigation } from '../../frame/navigation.ts';

interface NoDeadlinesProps {
  /** Something is left out by the filters. */
  readonly filtered: boolean;
  readonly onClear: () => void;
}

/** Where no deadline is listed: none at all yet, or none that the filters let through. */
export function NoDeadlines({ filtered, onClear }: NoDeadlinesProps): ReactElement {
  const { t } = useTranslation('deadlines');
  const go = useNavigation((navigation) => navigation.go);
  if (filtered) {
    return (
      <EmptyState title={t('nothingFound')} help={t('nothingFoundHelp')}>
        <Button variant="default" onClick={onClear}>
          {t('clearFilters')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('empty')} help={t('emptyHelp')} picture={<CalendarClock aria-hidden="true" />}>
      <Button variant="default" onClick={() => go('clients')}>
        {t('goToClients')}
      </Button>
    </EmptyState>
  );
}
