import { NumberInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useLanguage } from '../../i18n/use-formats.ts';
import type { Refusal } from './setting-rules.ts';
import { useRefusalSentence } from './use-save-setting.ts';

interface NumberSettingProps {
  readonly label: string;
  readonly description?: string;
  readonly value: number;
  readonly step?: number;
  readonly suffix?: string;
  /** Digits behind the comma; none unless told. */
  readonly decimals?: number;
  /** A number by which something is known rather than a count: its thousands are not parted. */
  readonly plain?: boolean;
  readonly check: (value: number) => Refusal | null;
  readonly onSave: (value: number, onRefused: (sentence: string) => void) => void;
}

/** A number, saved when the clerk leaves it or presses Enter; one out of bounds stays there with its reason. */
export function NumberSetting(props: NumberSettingProps): ReactElement {
  const { label, description, value, step, suffix, decimals, plain = false, check, onSave } = props;
  const sentence = useRefusalSentence();
  const italian = useLanguage() === 'it';
  const [typed, setTyped] = useState<number | string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const save = (): void => {
    if (typed === null) return;
    // A number that ends in zeros behind the comma comes as text, so that they can still be typed.
    const wanted = typed === '' ? Number.NaN : Number(typed);
    const refused = sentence(check(wanted));
    setProblem(refused);
    if (refused !== null) return;
    setTyped(null);
    if (wanted !== value) onSave(wanted, setProblem);
  };
  return (
    <NumberInput
      label={label}
      description={description}
      value={typed ?? value}
      error={problem}
      step={step ?? 1}
      suffix={suffix ?? ''}
      allowDecimal={decimals !== undefined}
      decimalScale={decimals ?? 0}
      allowNegative={false}
      clampBehavior="none"
      hideControls
      thousandSeparator={plain ? '' : italian ? '.' : ','}
      decimalSeparator={italian ? ',' : '.'}
      maw={220}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}
