import type { ContactRole } from '../../../src-preload/contract/insurers.ts';
import type {
  Category,
  DraftKind,
  DraftPurpose,
  MailLanguage,
} from '../../../src-preload/contract/vocabulary.ts';

/** The address book, which insurers a request is put to, and the office's own wordings of its messages. */
export interface InsurerTables {
  insurers: InsurersTable;
  insurer_categories: { insurer_id: string; category: Category };
  insurer_contacts: InsurerContactsTable;
  /** The clerk's choice; none: those set for the category. One row without an insurer: nobody of the address book. */
  request_insurers: { request_id: string; insurer_id: string | null };
  text_templates: TextTemplatesTable;
}

export interface InsurersTable {
  id: string;
  name: string;
  language: MailLanguage;
  notes: string;
  updated_at: string;
  removed_at: string | null;
}

export interface InsurerContactsTable {
  id: string;
  insurer_id: string;
  /** Order among the contacts of its insurer. */
  position: number;
  /** May be empty. */
  name: string;
  email: string;
  role: ContactRole;
}

export interface TextTemplatesTable {
  id: string;
  purpose: DraftPurpose;
  recipient: DraftKind;
  /** Null: requests of every category. */
  category: Category | null;
  language: MailLanguage;
  /** JSON: subject and body, as Liquid. */
  source: string;
  updated_at: string;
}
