import { TagsInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Addressee } from '../../../src-preload/contract/outbox.ts';
import { visibleText } from '../../components/visible-text.ts';

interface AddressBoxProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly known: readonly Addressee[];
  readonly onChange: (addresses: readonly string[]) => void;
}

/** More are not looked through: typing narrows them. */
const SHOWN = 8;

/** Addresses, with those that are known by name offered while typing. */
export function AddressBox({ label, value, known, onChange }: AddressBoxProps): ReactElement {
  const { t } = useTranslation('send');
  const names = new Map(known.map(({ name, address }) => [address, name]));
  return (
    <TagsInput
      label={label}
      value={[...value]}
      data={known.map(({ address }) => address)}
      limit={SHOWN}
      splitChars={[',', ';', ' ']}
      acceptValueOnBlur
      comboboxProps={{ withinPortal: false }}
      placeholder={value.length === 0 ? t('addAddress') : ''}
      filter={({ options, search }) => {
        const wanted = search.trim().toLowerCase();
        return options.filter(
          (option) =>
            'value' in option &&
            `${names.get(option.value) ?? ''} ${option.value}`.toLowerCase().includes(wanted),
        );
      }}
      renderOption={({ option }) => {
        const name = names.get(option.value) ?? '';
        return name === '' ? option.value : `${visibleText(name)} · ${option.value}`;
      }}
      onChange={onChange}
    />
  );
}
