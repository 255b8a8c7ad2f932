import { maskablePassages } from './maskable-text.ts';

/** A text with placeholders for what is hidden, and the way back. */
export interface MaskedText {
  readonly text: string;
  /** How many different names and codes are hidden. */
  readonly hidden: number;
  /** Puts names and codes back where a text repeats their placeholders. */
  readonly restore: (answer: string) => string;
}

const PLACEHOLDER = /\[([A-Z]+-\d+)\]/g;

/**
 * Puts a placeholder (`[PIVA-1]`) for every code and every one of the names given; the same words have the same
 * placeholder, so that a reader can still tell who is who. What is hidden stays here.
 */
export function maskText(text: string, names: readonly string[]): MaskedText {
  const placeholders = new Map<string, string>();
  const counts = new Map<string, number>();
  let masked = '';
  let end = 0;
  for (const passage of maskablePassages(text, names)) {
    const hidden = text.slice(passage.start, passage.end);
    let placeholder = placeholders.get(hidden);
    if (placeholder === undefined) {
      const count = (counts.get(passage.kind) ?? 0) + 1;
      counts.set(passage.kind, count);
      placeholder = `[${passage.kind}-${count}]`;
      placeholders.set(hidden, placeholder);
    }
    masked += text.slice(end, passage.start) + placeholder;
    end = passage.end;
  }
  const originals = new Map([...placeholders].map(([hidden, placeholder]) => [placeholder, hidden]));
  return {
    text: masked + text.slice(end),
    hidden: placeholders.size,
    restore: (answer) =>
      answer.replace(PLACEHOLDER, (placeholder) => originals.get(placeholder) ?? placeholder),
  };
}

/** A text that is sent as it is. */
export function unmasked(text: string): MaskedText {
  return { text, hidden: 0, restore: (answer) => answer };
}
