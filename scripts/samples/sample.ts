import type { Category } from '../../src-preload/contract/vocabulary.ts';
import type { RequestDocument } from '../documents/request-document.ts';

/** How the request reached the office: decides the file that is written. */
export type SampleForm =
  | 'digital-pdf'
  | 'office-scan'
  | 'rough-scan'
  | 'photo-jpeg'
  | 'screenshot-png'
  | 'fax-tiff'
  | 'protected-pdf'
  | 'truncated-pdf';

export interface Sample {
  /** The name a scanner, a phone or a mail program gives. */
  readonly file: string;
  readonly form: SampleForm;
  readonly category: Category;
  readonly request: RequestDocument;
  /** Password of a protected file. */
  readonly password?: string;
}
