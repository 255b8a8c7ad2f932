import { CloseButton, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface FormSearchProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** Finds forms by client or by name. */
export function FormSearch({ typed, onType }: FormSearchProps): ReactElement {
  const { t } = useTranslation('forms');
  return (
    <TextInput
      size="xs"
      w={280}
      aria-label={t('search')}
      placeholder={t('searchPlaceholder')}
      leftSection={<Search aria-hidden="true" />}
      rightSection={
        typed !== '' && <CloseButton size="xs" aria-label={t('clear')} onClick={() => onType('')} />
      }
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
