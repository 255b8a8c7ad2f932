import { TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Refusal } from './setting-rules.ts';
import { useRefusalSentence } from './use-save-setting.ts';

interface TextSettingProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly disabled?: boolean;
  readonly check: (value: string) => Refusal | null;
  readonly onSave: (value: string, onRefused: (sentence: string) => void) => void;
}

/** A line of text, saved when the clerk leaves it or presses Enter; a wrong one stays there with its reason. */
export function TextSetting(props: TextSettingProps): ReactElement {
  const { label, description, value, disabled, check, onSave } = props;
  const sentence = useRefusalSentence();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const save = (): void => {
    if (typed === null) return;
    const wanted = typed.trim();
    const refused = sentence(check(wanted));
    setProblem(refused);
    if (refused !== null) return;
    setTyped(null);
    if (wanted !== value) onSave(wanted, setProblem);
  };
  return (
    <TextInput
      label={label}
      description={description}
      value={typed ?? value}
      error={problem}
      disabled={disabled ?? false}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}
