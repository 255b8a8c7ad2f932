import { Button } from '@mantine/core';
import { Users } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { NothingFound } from '../../components/nothing-found.tsx';
import { useNavigation } from '../../frame/navigation.ts';

/** Where no client is listed: none at all yet, or none found. */
export function NoClients(props: { readonly text: string; readonly onClear: () => void }): ReactElement {
  const { text, onClear } = props;
  const { t } = useTranslation('clients');
  const go = useNavigation((navigation) => navigation.go);
  if (text !== '') {
    return (
      <NothingFound
        title={t('nothingFound')}
        help={t('nothingFoundHelp', { text })}
        clear={t('clear')}
        onClear={onClear}
      />
    );
  }
  return (
    <EmptyState title={t('empty')} help={t('emptyHelp')} picture={<Users aria-hidden="true" />}>
      <Button variant="default" onClick={() => go('inbox')}>
        {t('goToInbox')}
      </Button>
    </EmptyState>
  );
}
