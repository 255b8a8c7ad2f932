import { CloseButton, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import type { ReactElement, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint.tsx';

interface ClientSearchProps {
  readonly boxRef: Ref<HTMLInputElement>;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** Finds clients by the beginnings of names, codes and contacts. */
export function ClientSearch({ boxRef, typed, onType }: ClientSearchProps): ReactElement {
  const { t } = useTranslation('clients');
  return (
    <TextInput
      ref={boxRef}
      size="xs"
      w={280}
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
