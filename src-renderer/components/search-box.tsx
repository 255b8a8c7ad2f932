import { CloseButton, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import type { ReactElement, Ref } from 'react';
import { KeyHint } from './key-hint.tsx';

interface SearchBoxProps {
  readonly texts: { readonly label: string; readonly placeholder: string; readonly clear: string };
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** For the screen's command that goes to the box. */
  readonly boxRef?: Ref<HTMLInputElement>;
  /** The key of that command, shown while the box is empty. */
  readonly hint?: string;
}

/** Narrows a list while typing. Escape empties the box, then leaves it as Enter does. */
export function SearchBox({ texts, typed, onType, boxRef, hint }: SearchBoxProps): ReactElement {
  const clear = <CloseButton size="xs" aria-label={texts.clear} onClick={() => onType('')} />;
  const key = hint === undefined ? null : <KeyHint keys={hint} />;
  return (
    <TextInput
      ref={boxRef}
      size="xs"
      w={280}
      type="search"
      maxLength={200}
      aria-label={texts.label}
      placeholder={texts.placeholder}
      leftSection={<Search aria-hidden="true" />}
      rightSection={typed === '' ? key : clear}
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
