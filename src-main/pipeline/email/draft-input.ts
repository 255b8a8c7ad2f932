import type { Category, FieldName } from '../../../src-preload/contract/vocabulary.ts';
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
  readonly office: {
    readonly name: string;
    readonly email: string;
    readonly phone: string;
    /** One address or several, separated by semicolons; may be empty. */
    readonly insurerEmail: string;
  };
  readonly original: { readonly filename: string; readonly path: string; readonly mediaType: string };
  readonly forms: readonly { readonly filename: string; readonly path: string }[];
}
