import type { Generated } from 'kysely';
import type {
  Category,
  Classifier,
  DraftKind,
  FieldName,
  FieldProblem,
  FormTemplate,
  IntakeSource,
  Matters,
  PageSource,
  RequestStatus,
} from '../../src-preload/contract/vocabulary.ts';
import type { CustomFieldType } from '../../src-preload/contract/custom-fields.ts';
import type { ClientTables } from './client-tables.ts';
import type { ErrorCode, ReasonCode } from '../../src-preload/contract/errors.ts';
import type { CacheNamespace } from '../../src-preload/contract/model.ts';
import type { LessonRefusal } from '../../src-preload/contract/learning.ts';
import type { HistoryEntry } from '../../src-preload/contract/requests.ts';
import type { ItemKind } from '../../src-preload/contract/risk-items.ts';

/** The tables as the newest migration leaves them. Columns named in a comment as JSON hold JSON text. */
export interface Schema extends ClientTables {
  documents: DocumentsTable;
  requests: RequestsTable;
  request_documents: RequestDocumentsTable;
  pages: PagesTable;
  reading_choices: ReadingChoicesTable;
  fields: FieldsTable;
  risk_items: RiskItemsTable;
  /** What the document states as the total of its rows, in euro; evidence is JSON. */
  stated_totals: { request_id: string; kind: ItemKind; value: number; evidence: string };
  contested_fields: ContestedFieldsTable;
  custom_fields: CustomFieldsTable;
  custom_values: CustomValuesTable;
  risks: { id: string; client_id: string; request_id: string; category: Category; created_at: string };
  policies: PoliciesTable;
  forms: FormsTable;
  drafts: DraftsTable;
  history: HistoryTable;
  corrections: CorrectionsTable;
  lessons: LessonsTable;
  learning_attempts: LearningAttemptsTable;
  learnt_model: LearntModelTable;
  bulk_actions: BulkActionsTable;
  bulk_changes: BulkChangesTable;
  cache: CacheTable;
  model_usage: ModelUsageTable;
  model_opinions: ModelOpinionsTable;
  model_consents: ModelConsentsTable;
  settings: { section: string; value: string };
  runs: RunsTable;
  measurements: MeasurementsTable;
  /** FTS5; rowid is `requests.number`. */
  request_search: { rowid: number; filename: string; client: string; body: string };
}

export interface DocumentsTable {
  id: string;
  sha256: string;
  media_type: string | null;
  size_bytes: number;
  page_count: number | null;
  /** JSON: kinds of content that reading leaves alone. */
  ignored: Generated<string>;
  created_at: string;
}

/**
 * What a document is to a request. `read`: its pages are pages of the request, in the order of
 * `position`; `kept`: stored beside them, not read; `archive`: the ZIP it came in.
 */
export type DocumentRole = 'read' | 'kept' | 'archive';

export interface RequestDocumentsTable {
  request_id: string;
  document_id: string;
  /** 0 is the file as it was given. */
  position: Generated<number>;
  /** The part's own name; null for the file as it was given, which has the request's. */
  filename: string | null;
  role: Generated<DocumentRole>;
  /** Why a part that should have been read was not. */
  problem: ErrorCode | null;
}

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

export interface PagesTable {
  document_id: string;
  page: number;
  source: PageSource;
  reason: string;
  confidence: number;
  /** JSON: what may have spoilt the reading. */
  warnings: string;
  /** The language data that read the page. */
  read_with: string | null;
  width_pt: number;
  height_pt: number;
  /** JSON of the words, deflated. */
  words: Uint8Array;
}

/** How the clerk wants a page to be read; it holds until the document is read from the start. */
export interface ReadingChoicesTable {
  document_id: string;
  page: number;
  /** JSON. */
  choice: string;
}

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

export interface PoliciesTable {
  id: string;
  risk_id: string;
  client_id: string;
  insurer: string | null;
  number: string | null;
  created_at: string;
}

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
  created_at: string;
}

export interface DraftsTable {
  id: string;
  request_id: string;
  kind: DraftKind;
  filename: string;
  /** Relative to the data folder. */
  path: string;
  /** JSON: list of addresses. */
  recipients: string;
  subject: string;
  body: string;
  /** JSON: list of file names. */
  attachments: string;
  created_at: string;
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
  /** `category`, `items` (one row of them), `custom` (one of the office's own data) or a field name. */
  subject: 'category' | 'items' | 'custom' | FieldName;
  /** JSON: the row before and after; null where there was none. */
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

/** Values that took time or money to get, kept to be used again. */
export interface CacheTable {
  namespace: CacheNamespace;
  key: string;
  /** JSON that the namespace understands. */
  value: string;
  /** Epoch milliseconds. */
  expires_at: number;
  hits: Generated<number>;
}

/** What an outside model cost on a local day (yyyy-mm-dd), at the prices of that day. */
export interface ModelUsageTable {
  day: string;
  calls: Generated<number>;
  input_tokens: Generated<number>;
  output_tokens: Generated<number>;
  euro: Generated<number>;
  cache_hits: Generated<number>;
  saved_euro: Generated<number>;
  /** 1 once the clerk was told that the budget is used up. */
  budget_told: Generated<number>;
}

/** What an outside model said of a request. */
export interface ModelOpinionsTable {
  request_id: string;
  category: Category;
  confidence: number;
  reason: string;
  source: 'openai' | 'cache';
  /** JSON: list of name, value and words. */
  readings: string;
  /** JSON: list of the readings that this machine has otherwise. */
  differing: Generated<string>;
}

export interface ModelConsentsTable {
  id: Generated<number>;
  address: string;
  masked: number;
  given_at: string;
  withdrawn_at: string | null;
}

/** A correction of a category as the local model learns from it. */
export interface LessonsTable {
  id: Generated<number>;
  /** Null when it was imported or the request is gone. */
  request_id: string | null;
  correction_id: number | null;
  /** The file name of the request; empty when it was imported. */
  name: string;
  /** See `lessonText`; empty when nothing could be read. */
  text: string;
  text_sha256: string;
  category: Category;
  at: string;
  /** `dropped`: the clerk took it back from what was learnt; it is not learnt from again. */
  state: 'waiting' | 'learnt' | 'refused' | 'dropped';
  refusal: LessonRefusal | null;
  /** The attempt that first learnt it. */
  attempt_id: number | null;
}

/** One attempt to learn, and how the model it left in use does on the guard against the shipped one. */
export interface LearningAttemptsTable {
  id: Generated<number>;
  at: string;
  /** How many lessons it learnt, or refused, for the first time. */
  learnt: number;
  refused: number;
  /** Requests of the guard that the shipped model decides by itself; how many of these are decided rightly. */
  guard_size: number;
  right_before: number;
  right_after: number;
}

/** The model that was learnt on this machine; at most one row. */
export interface LearntModelTable {
  id: 1;
  attempt_id: number;
  /** Of the shipped files that it was learnt from: with others it is learnt anew. */
  shipped_sha256: string;
  /** Of the lessons that it holds. */
  lessons_sha256: string;
  model: string;
}

/** One finished way of a document through the stages. */
export interface RunsTable {
  id: Generated<number>;
  request_id: string;
  /** Epoch milliseconds. */
  finished_at: number;
  total_ms: number;
  outcome: 'ready' | 'review' | 'failed';
  /** JSON: stage -> milliseconds. */
  stages: string;
}

/** What the machine did over the ten seconds that end at `at` (epoch milliseconds). */
export interface MeasurementsTable {
  at: number;
  cpu_percent: number;
  memory_mb: number;
  engine_delay_ms: number;
  shell_delay_ms: number | null;
  queue_length: number;
}
