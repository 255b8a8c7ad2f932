import type { FormBox } from '../../../src-preload/contract/form-templates.ts';
import type { Word } from '../../core/document-text.ts';

/** One page of a form: its size as shown, in points, and the words printed on it. */
export interface FormPage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly words: readonly Pick<Word, 'text' | 'box'>[];
}

/** A field of the file before its label is known. `tooltip` is '' where there is none. */
export interface UnlabelledBox extends Omit<FormBox, 'label' | 'drawn'> {
  readonly tooltip: string;
}
