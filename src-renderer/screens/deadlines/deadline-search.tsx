import { CloseButton, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import type { ReactElement, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint.tsx';
import { useDeadlineView } from './deadline-store.ts';

/** Finds deadlines by client, policy and insurer. */
export function DeadlineSearch({ boxRef }: { readonly boxRef: Ref<HTMLInputElement> }): ReactElement {
  const { t } = useTranslation('deadlines');
  const { typed, filter } = useDeadlineView();
  const onType = (next: string): void => filter({ typed: next });
  return (
    <TextInput
      ref={boxRef}
      size="xs"
      w={260}
      type="search"
      maxLength={200}
      aria-label={t('search')}
      placeholder={t('searchPlaceholder')}
      leftSection={<Search aria-hidden="true" />}
      rightSection={
        typed === '' ? (
          <KeyHint keys="f" />
        ) : (
          <CloseButton size="xs" aria-label={t('clear')} onClick={() => onType('')} />
        )
      }
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        if (event.key === 'Escape' && typed !== '') onType('');
        else event.currentTarget.blur();
        event.preventDefault();
      }}
    />
  );
}
