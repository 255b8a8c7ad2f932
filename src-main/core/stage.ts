import type {
  Category,
  Classifier,
  FieldName,
  FieldProblem,
  FieldValue,
  FormTemplate,
  DraftKind,
  DraftPurpose,
  MailLanguage,
  Matters,
} from '../../src-preload/contract/vocabulary.ts';
import type { EmptyBox } from '../../src-preload/contract/form-templates.ts';
import type { CategoryReason, Evidence } from '../../src-preload/contract/requests.ts';

/** What every stage gets besides its input. */
export interface StageContext {
  /** Checked between pages: an aborted stage throws `AbortError` and leaves nothing half-done. */
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/** Where diagnostics go; headless use writes them to standard error. Document text is never logged. */
export interface Logger {
  readonly info: (message: string, details?: Record<string, string | number>) => void;
  readonly warn: (message: string, details?: Record<string, string | number>) => void;
  readonly error: (message: string, error?: unknown) => void;
}

/** The answer of the classify stage. Probabilities are calibrated and sum to 1. */
export interface Classification {
  readonly category: Category;
  readonly confidence: number;
  readonly classifier: Exclude<Classifier, 'clerk'>;
  readonly probabilities: Readonly<Record<Category, number>>;
  /** The two likeliest categories, the likelier first, each with the words that spoke for it against the other. */
  readonly reasons: readonly CategoryReason[];
  readonly matters: Matters;
}

/** A value the fields stage found. `valid` is false when there is a problem. */
export interface ExtractedField<N extends FieldName = FieldName> {
  readonly name: N;
  readonly value: FieldValue<N>;
  readonly confidence: number;
  readonly valid: boolean;
  readonly problem: FieldProblem | null;
  /** One entry; for `plates` one a plate, in the order of the value. */
  readonly evidence: readonly Evidence[];
}
export type ExtractedFields = { readonly [N in FieldName]?: ExtractedField<N> };

/** Values alone, as forms and drafts need them. */
export type FieldValues = { readonly [N in FieldName]?: FieldValue<N> };

/** A filled form before it is stored. */
export interface FilledForm {
  readonly template: FormTemplate;
  readonly title: string;
  /** Whose form it is; null for one that goes to whoever is asked. */
  readonly insurerId: string | null;
  /** Of the office's own forms; null for a built-in one. */
  readonly templateId: string | null;
  readonly templateVersion: number | null;
  readonly filename: string;
  readonly bytes: Uint8Array;
  readonly filledFields: number;
  readonly totalFields: number;
  /** Data this form requires and the document does not give. */
  readonly missing: readonly FieldName[];
  /** Boxes that stayed empty and should not have. */
  readonly empty: readonly EmptyBox[];
}

/** A drafted message before it is stored. */
export interface ComposedDraft {
  readonly kind: DraftKind;
  readonly purpose: DraftPurpose;
  readonly insurerId: string | null;
  readonly language: MailLanguage;
  /** Without angle brackets. */
  readonly messageId: string;
  /** The attachment that is the risk summary; null: none is. */
  readonly summary: string | null;
  /** The office's own wording that it was printed from; null: the shipped one. */
  readonly textId: string | null;
  /** When the clerk asked for it, ISO; null for one that is made with every request. */
  readonly preparedAt: string | null;
  readonly filename: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly attachments: readonly string[];
  readonly bytes: Uint8Array;
}
