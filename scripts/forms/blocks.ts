/** A labelled box for typing. `span` counts columns of the twelve-column grid. */
export interface BoxSpec {
  readonly name: string;
  readonly label: string;
  /** What a viewer shows on hover and a screen reader says; the label when left out. */
  readonly hint?: string;
  readonly span: number;
  readonly required?: boolean;
  readonly align?: 'left' | 'right';
}

export interface CheckSpec {
  readonly name: string;
  readonly label: string;
}

/** A question with exclusive answers. */
export interface ChoiceSpec {
  readonly name: string;
  readonly label: string;
  readonly span: number;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The parts a form is made of, from top to bottom. */
export type Block =
  | { readonly kind: 'section'; readonly title: string }
  | { readonly kind: 'boxes'; readonly boxes: readonly BoxSpec[] }
  | { readonly kind: 'choices'; readonly choices: readonly ChoiceSpec[] }
  | {
      readonly kind: 'checks';
      readonly label: string;
      readonly columns: number;
      readonly checks: readonly CheckSpec[];
    }
  /** Cells are named `<name>_<row>_<column name>`, rows counted from 1. */
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly columns: readonly BoxSpec[];
      readonly rows: number;
    }
  | {
      readonly kind: 'area';
      readonly name: string;
      readonly label: string;
      readonly height: number;
      readonly required?: boolean;
    }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'signature' }
  | { readonly kind: 'page' };

export interface FormSpec {
  readonly file: string;
  readonly kicker: string;
  readonly title: string;
  /** Whose form it is, in the place of a logo's name. */
  readonly owner: string;
  /** Model number and edition, as insurers print them. */
  readonly model: string;
  readonly footnote: string;
  readonly blocks: readonly Block[];
}

export const YES_NO = [
  { value: 'si', label: 'Sì' },
  { value: 'no', label: 'No' },
] as const;
