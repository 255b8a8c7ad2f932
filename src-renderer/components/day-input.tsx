import { TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay, type Day } from '../../src-preload/contract/days.ts';
import { useFormats } from '../i18n/use-formats.ts';

interface DayInputProps {
  readonly label: string;
  readonly value: Day | null;
  readonly error?: string | null;
  readonly size?: 'xs' | 'sm';
  /** The day; null for an empty box; undefined for what is no day. */
  readonly onChange: (day: Day | null | undefined) => void;
}

/**
 * A box for a day, typed with the day before the month. The browser's own box writes it as the computer is set, and
 * 11/12 would be another day on an English one.
 */
export function DayInput({ label, value, error, size, onChange }: DayInputProps): ReactElement {
  const { t } = useTranslation();
  const formats = useFormats();
  const [typed, setTyped] = useState<string | null>(null);
  const written = value === null ? '' : formats.date(value);
  const type = (text: string): void => {
    setTyped(text);
    onChange(text.trim() === '' ? null : (parseDay(text) ?? undefined));
  };
  return (
    <TextInput
      label={label}
      size={size ?? 'sm'}
      inputMode="numeric"
      maxLength={20}
      placeholder={t('dayPattern')}
      value={typed ?? written}
      error={error ?? null}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        if (typed === null || typed.trim() === '' || parseDay(typed) !== null) setTyped(null);
      }}
    />
  );
}
