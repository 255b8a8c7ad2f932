import {
  RENEWAL_VARIABLES,
  TEXT_VARIABLES,
  type RenewalVariable,
  type TextPlace,
  type TextVariable,
} from '../../../../src-preload/contract/text-templates.ts';

/** A text and where the cursor stands in it. */
export interface Typing {
  readonly text: string;
  readonly cursor: number;
}

/** A variable that can be put into a text. */
export interface VariableChoice {
  readonly name: string;
  /** What it is, in the clerk's language. */
  readonly label: string;
  /** What prints it. */
  readonly snippet: string;
}

/** What the text of a letter can print. */
export function variablesOf({
  purpose,
}: Pick<TextPlace, 'purpose'>): readonly (TextVariable | RenewalVariable)[] {
  const known = purpose === 'renewal' ? RENEWAL_VARIABLES : TEXT_VARIABLES;
  return Object.keys(known) as (TextVariable | RenewalVariable)[];
}

/** What prints a variable: a list is printed entry by entry. */
const SNIPPETS: Readonly<Record<(typeof TEXT_VARIABLES)[TextVariable], (name: string) => string>> = {
  text: (name) => `{{ ${name} }}`,
  list: (name) => `{% for voce in ${name} %}\n- {{ voce }}\n{%- endfor %}`,
  pairs: (name) => `{% for voce in ${name} %}\n- {{ voce.nome }}: {{ voce.valore }}\n{%- endfor %}`,
};

/** What prints a variable of an e-mail. */
export function mailSnippet(name: TextVariable | RenewalVariable): string {
  return SNIPPETS[{ ...RENEWAL_VARIABLES, ...TEXT_VARIABLES }[name]](name);
}

/** The variables that go on with what is typed after the last `{{`; null where none is being typed. */
export function completions(
  { text, cursor }: Typing,
  variables: readonly VariableChoice[],
): readonly VariableChoice[] | null {
  const typed = /\{\{-?\s*([\w.]*)$/u.exec(text.slice(0, cursor))?.[1];
  if (typed === undefined) return null;
  const fitting = variables.filter(({ name }) => name.startsWith(typed) && name !== typed);
  return fitting.length === 0 ? null : fitting;
}

/** The text with a variable where the cursor stands, in the place of what of it was typed, and the cursor behind it. */
export function insertVariable({ text, cursor }: Typing, { snippet }: VariableChoice): Typing {
  const before = text.slice(0, cursor).replace(/\{\{-?\s*[\w.]*$/u, '');
  const isTyping = before.length < cursor;
  const after = isTyping ? text.slice(cursor).replace(/^\s*\}\}/u, '') : text.slice(cursor);
  return { text: `${before}${snippet}${after}`, cursor: before.length + snippet.length };
}
