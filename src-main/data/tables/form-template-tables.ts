import type { FORM_KINDS } from '../../../src-preload/contract/form-templates.ts';
import type { Category, MailLanguage } from '../../../src-preload/contract/vocabulary.ts';

/** A form of the office's own. */
interface FormTemplatesTable {
  id: string;
  title: string;
  /** Null: whoever is asked. */
  insurer_id: string | null;
  /** Null: every line of business. */
  category: Category | null;
  language: MailLanguage;
  active: number;
  created_at: string;
  removed_at: string | null;
}

/** One PDF of a form. A version that was confirmed is used until a newer one is. */
interface FormTemplateVersionsTable {
  id: string;
  template_id: string;
  version: number;
  filename: string;
  /** The PDF as it was given, in the store. */
  sha256: string;
  /** The PDF that is filled: opened, with our face in it, in the store. */
  fillable_sha256: string;
  kind: (typeof FORM_KINDS)[number];
  /** JSON: list of notices. */
  notices: string;
  /** JSON: sizes of the pages in points, as shown. */
  page_sizes: string;
  /** JSON: list of boxes. */
  layout: string;
  /** JSON: box -> what goes into it. */
  mapping: string;
  confirmed_at: string | null;
  created_at: string;
}

export interface FormTemplateTables {
  form_templates: FormTemplatesTable;
  form_template_versions: FormTemplateVersionsTable;
}
