import type { Category, FieldName } from '../../../src-preload/contract/vocabulary.ts';
import type { CustomField } from '../../../src-preload/contract/custom-fields.ts';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import type { InsurerReference } from '../../../src-preload/contract/insurers.ts';
import type { ItemKind, RiskItem } from '../../../src-preload/contract/risk-items.ts';
import type { ExtractedFields, FieldValues } from '../../core/stage.ts';
import type { UsedTemplate } from '../../data/repositories/form-templates.ts';

/** What the forms of a request are filled from. */
export interface FormInput {
  readonly requestId: string;
  readonly category: Category;
  /** 0..1; 0 when nobody measured it. */
  readonly confidence: number;
  readonly fields: ExtractedFields;
  /** Vehicles, buildings, machines and professionals, row by row. */
  readonly items: readonly RiskItem[];
  /** The office's own data that concern the category, found or not. */
  readonly customFields: readonly CustomField[];
  readonly receivedAt: Date;
  /** The day the forms bear. */
  readonly today: Date;
  /** Name of the document as it came in. */
  readonly filename: string;
  readonly office: Pick<Settings['office'], 'name' | 'email' | 'phone' | 'address' | 'registration' | 'logo'>;
}

/** What else decides which forms a request gets: who is asked, and the office's own forms in use for that. */
export interface FormChoice {
  readonly insurers: readonly InsurerReference[];
  readonly ownForms: readonly OwnForm[];
}

/** A form of the office's own, and the PDF of it that is filled. */
export interface OwnForm extends UsedTemplate {
  readonly path: string;
}

/** The rows of each kind, in the order of the document. */
export type FormRows = Readonly<Record<ItemKind, readonly RiskItem[]>>;

/** The input with what follows from it, as the templates' tables read it. */
export interface FormData {
  readonly input: FormInput;
  readonly values: FieldValues;
  readonly rows: FormRows;
  readonly missing: readonly FieldName[];
}
