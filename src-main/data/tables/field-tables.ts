import type { CustomFieldType } from '../../../src-preload/contract/custom-fields.ts';
import type { ItemKind } from '../../../src-preload/contract/risk-items.ts';
import type { Category, FieldName, FieldProblem } from '../../../src-preload/contract/vocabulary.ts';

export interface FieldsTable {
  request_id: string;
  name: FieldName;
  /** JSON. */
  value: string;
  confidence: number;
  valid: number;
  problem: FieldProblem | null;
  source: 'extracted' | 'model' | 'clerk';
  /** JSON: list of evidence. */
  evidence: string;
}

/** Values that a document gives against each other, as they were extracted. */
export interface ContestedFieldsTable {
  request_id: string;
  name: FieldName;
  /** JSON: list of value, evidence and confidence. */
  candidates: string;
}

/** A vehicle, building, machine or professional of a request. */
export interface RiskItemsTable {
  id: string;
  request_id: string;
  kind: ItemKind;
  /** Rows stand in this order. */
  position: number;
  /** JSON: column -> cell. */
  cells: string;
}

/** A datum that the office defines for itself. */
export interface CustomFieldsTable {
  id: string;
  name: string;
  type: CustomFieldType;
  /** Null: all. */
  category: Category | null;
  /** JSON: list of labels. */
  labels: string;
  required: number;
  /** They are shown in this order. */
  position: number;
  removed_at: string | null;
}

/** What a request gives for it. */
export interface CustomValuesTable {
  request_id: string;
  field_id: string;
  source: 'extracted' | 'clerk';
  /** JSON: list of value, confidence and evidence; of several none was chosen. */
  readings: string;
}
