import type { CustomField } from '../../../src-preload/contract/custom-fields.ts';
import type { Insurer } from '../../../src-preload/contract/insurers.ts';
import type { LetterText, TextPlace } from '../../../src-preload/contract/text-templates.ts';
import type {
  Category,
  DraftKind,
  DraftPurpose,
  FieldName,
  FormTemplate,
  MailLanguage,
} from '../../../src-preload/contract/vocabulary.ts';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import type { ContestedField } from '../../../src-preload/contract/requests.ts';
import type { ExtractedFields } from '../../core/stage.ts';

/** What the messages of a request are written from. */
export interface DraftInput {
  readonly requestId: string;
  readonly category: Category;
  readonly fields: ExtractedFields;
  /** Required data that the client has still to give. */
  readonly missing: readonly FieldName[];
  /** Required data for which the documents give several values: the client is asked which one holds. */
  readonly contested: readonly Pick<ContestedField, 'name' | 'candidates'>[];
  /** The same of the office's own data. */
  readonly contestedCustom: readonly CustomField[];
  /** Names of the office's own required data that the client has still to give. */
  readonly missingCustom: readonly string[];
  readonly receivedAt: Date;
  /** Who writes. */
  readonly office: Settings['office'];
  /** The heaviest message that the provider takes, in bytes. */
  readonly limitBytes: number;
  readonly original: { readonly filename: string; readonly path: string; readonly mediaType: string };
  readonly forms: readonly FormFile[];
  /** Whether requests for quotation go with a summary of the risk. */
  readonly withSummary: boolean;
  /** Whom the request is put to; none: a quotation is asked of nobody in particular. */
  readonly insurers: readonly Insurer[];
  /** What the clerk asked for besides. */
  readonly prepared: readonly PreparedDraft[];
  /** Languages that the clerk chose for messages that follow no insurer's. */
  readonly languages: readonly (LetterKey & { readonly language: MailLanguage })[];
  /** The office's own wordings. */
  readonly texts: readonly OfficeText[];
  /** When a message was sent, where that is known. */
  readonly sent: readonly (LetterKey & { readonly insurerId: string | null; readonly at: Date })[];
}

export interface LetterKey {
  readonly purpose: DraftPurpose;
  readonly recipient: DraftKind;
}

export interface PreparedDraft extends LetterKey {
  readonly insurerId: string | null;
  /** ISO. */
  readonly preparedAt: string;
}

/** A filled form on the disk; `insurerId: null` is for everyone. */
export interface FormFile {
  readonly filename: string;
  readonly path: string;
  readonly template: FormTemplate;
  readonly insurerId: string | null;
  /** Whether it asks about a line of business, and does not only accompany what does. */
  readonly asks: boolean;
}

export interface OfficeText {
  readonly id: string;
  readonly place: TextPlace;
  readonly text: LetterText;
}
