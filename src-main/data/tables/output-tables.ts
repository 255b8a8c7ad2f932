import type {
  DraftKind,
  DraftPurpose,
  FormTemplate,
  MailLanguage,
} from '../../../src-preload/contract/vocabulary.ts';

export interface FormsTable {
  id: string;
  request_id: string;
  template: FormTemplate;
  filename: string;
  /** Relative to the data folder. */
  path: string;
  filled_fields: number;
  total_fields: number;
  /** JSON: list of field names. */
  missing: string;
  title: string;
  /** Null: for whoever is asked. */
  insurer_id: string | null;
  /** Null: built in. */
  template_id: string | null;
  template_version: number | null;
  /** JSON: list of label, page and box. */
  empty_boxes: string;
  /** When the clerk last changed it by hand; null for one as it was filled. */
  edited_at: string | null;
  created_at: string;
}

export interface DraftsTable {
  id: string;
  request_id: string;
  kind: DraftKind;
  purpose: DraftPurpose;
  insurer_id: string | null;
  language: MailLanguage;
  /** Without angle brackets; null in a draft made by an older version. */
  message_id: string | null;
  /** When the clerk asked for it; null for one that is made with every request. */
  prepared_at: string | null;
  filename: string;
  /** Relative to the data folder. */
  path: string;
  /** JSON: list of addresses. */
  recipients: string;
  subject: string;
  body: string;
  /** JSON: list of file names. */
  attachments: string;
  /** The one of them that is the risk summary; null: none is. */
  summary: string | null;
  /** The office's own wording that it was printed from; null: the shipped one. */
  text_id: string | null;
  created_at: string;
}
