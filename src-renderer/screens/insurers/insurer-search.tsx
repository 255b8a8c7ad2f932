import { CloseButton, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import type { ReactElement, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint.tsx';

interface InsurerSearchProps {
  readonly boxRef: Ref<HTMLInputElement>;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** Finds insurers by name, contact, category or note. */
export function InsurerSearch({ boxRef, typed, onType }: InsurerSearchProps): ReactElement {
  const { t } = useTranslation('insurers');
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
