import { useState, type ChangeEvent } from 'react';

interface TypedText {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly onBlur: () => void;
}

/** A text that is kept when its box is left. What was typed stays there until it is kept, whatever comes meanwhile. */
export function useTypedText(kept: string, keep: (typed: string, done: () => void) => void): TypedText {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? kept,
    onChange: (event) => setTyped(event.currentTarget.value),
    onBlur: () => {
      if (typed === null) return;
      if (typed === kept) setTyped(null);
      else keep(typed, () => setTyped((now) => (now === typed ? null : now)));
    },
  };
}
