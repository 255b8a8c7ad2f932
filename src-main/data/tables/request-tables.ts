import type { Generated } from 'kysely';
import type { ReasonCode } from '../../../src-preload/contract/errors.ts';
import type { HistoryEntry } from '../../../src-preload/contract/history.ts';
import type {
  Category,
  Classifier,
  FieldName,
  IntakeSource,
  Matters,
  RequestStatus,
} from '../../../src-preload/contract/vocabulary.ts';

export interface RequestsTable {
  number: Generated<number>;
  id: string;
  status: RequestStatus;
  reason: ReasonCode | null;
  reason_detail: string | null;
  filename: string;
  source: IntakeSource;
  source_path: string;
  /** 1 once the original in the watched folder was moved away or need not be. */
  source_released: Generated<number>;
  category: Category | null;
  confidence: number | null;
  classifier: Classifier | null;
  /** JSON: category -> probability. */
  probabilities: Generated<string>;
  /** JSON: list of category, probability and terms. */
  reasons: Generated<string>;
  matters: Generated<Matters>;
  client_id: string | null;
  /** The record that names or codes led to; `client_id` is the client which that one was merged into. */
  matched_client_id: string | null;
  client_name: string | null;
  amount_eur: number | null;
  effective_date: string | null;
  reply_by: string | null;
  form_count: Generated<number>;
  page_count: number | null;
  duplicate_of: string | null;
  accepted_at: string | null;
  archived_from: RequestStatus | null;
  created_at: string;
  updated_at: string;
}

export interface HistoryTable {
  id: Generated<number>;
  request_id: string;
  at: string;
  actor: HistoryEntry['actor'];
  who: string | null;
  event: HistoryEntry['event'];
  /** JSON. */
  detail: string;
  before: string | null;
  after: string | null;
}

export interface CorrectionsTable {
  id: Generated<number>;
  request_id: string;
  at: string;
  /**
   * `category`, `items` (one row of them), `vehicle-plates` (plates with the rows of these vehicles), `custom` (one of
   * the office's own data), `insurers` or a field name.
   */
  subject: 'category' | 'items' | 'vehicle-plates' | 'custom' | 'insurers' | FieldName;
  /** JSON: what it was before and after; null where there was none. */
  before: string;
  after: string;
  undone: Generated<number>;
  /** 1 once the clerk said to forget what was learnt: it is not learnt from again. */
  forgotten: Generated<number>;
}

/** Something done to many requests at once. */
export interface BulkActionsTable {
  number: Generated<number>;
  id: string;
  at: string;
  /** JSON. */
  action: string;
}

/** What such an action changed and can still be taken back. */
export interface BulkChangesTable {
  bulk_id: string;
  request_id: string;
  /** JSON: how the request stood before. */
  former: string;
}
