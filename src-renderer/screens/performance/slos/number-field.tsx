import { NumberInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLanguage } from '../../../i18n/use-formats.ts';

interface NumberFieldProps {
  readonly label: string;
  /** As typed: a text while digits are missing. */
  readonly value: number | string;
  readonly decimals: number;
  readonly error: string | null;
  readonly onChange: (value: number | string) => void;
  readonly focused?: boolean;
}

/** A number as it is typed in this language; whoever shows it judges it. */
export function NumberField(props: NumberFieldProps): ReactElement {
  const { label, value, decimals, error, onChange, focused = false } = props;
  const italian = useLanguage() === 'it';
  return (
    <NumberInput
      label={label}
      value={value}
      error={error}
      allowDecimal={decimals > 0}
      decimalScale={decimals}
      allowNegative={false}
      clampBehavior="none"
      hideControls
      thousandSeparator={italian ? '.' : ','}
      decimalSeparator={italian ? ',' : '.'}
      {...(focused ? { 'data-autofocus': true } : {})}
      onChange={onChange}
    />
  );
}

/** What was typed as a number; not a number while there is none. */
export function typedNumber(typed: number | string): number {
  return typed === '' ? Number.NaN : Number(typed);
}
