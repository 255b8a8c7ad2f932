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
import type { ExtractedFields } from '../../core/stage.ts';

/** What the messages of a request are written from. */
export interface DraftInput {
  readonly requestId: string;
  readonly category: Category;
  readonly fields: ExtractedFields;
  /** Required data that the client has still to give. */
  readonly missing: readonly FieldName[];
  /** Names of the office's own required data that the client has still to give. */
  readonly missingCustom: readonly string[];
  readonly receivedAt: Date;
  readonly office: OfficeData;
  readonly original: { readonly filename: string; readonly path: string; readonly mediaType: string };
  readonly forms: readonly FormFile[];
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

/** Who writes. */
export interface OfficeData {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly address?: string;
  readonly registration?: string;
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
}

export interface OfficeText {
  readonly place: TextPlace;
  readonly text: LetterText;
}
