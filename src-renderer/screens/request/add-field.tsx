import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';

interface AddFieldProps {
  readonly names: readonly FieldName[];
  readonly onAdd: (name: FieldName) => void;
}

/** Adds a value that the document does not give, or that was not found in it. */
export function AddField({ names, onAdd }: AddFieldProps): ReactElement | null {
  const { t } = useTranslation('request');
  const { t: shared } = useTranslation();
  if (names.length === 0) return null;
  return (
    <Select
      size="xs"
      comboboxProps={{ withinPortal: false }}
      searchable
      value={null}
      aria-label={t('field.add')}
      placeholder={t('field.add')}
      nothingFoundMessage={t('useAsEmpty')}
      data={names.map((name) => ({ value: name, label: shared(`field.${name}`) }))}
      onChange={(chosen) => {
        const name = names.find((each) => each === chosen);
        if (name !== undefined) onAdd(name);
      }}
    />
  );
}
