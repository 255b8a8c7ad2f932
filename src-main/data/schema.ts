import type { Category } from '../../src-preload/contract/vocabulary.ts';
import type { ItemKind } from '../../src-preload/contract/risk-items.ts';
import type { AdviceTables } from './tables/advice-tables.ts';
import type { CacheTable } from './tables/cache-tables.ts';
import type { ClientTables } from './tables/client-tables.ts';
import type { DeadlineTables } from './tables/deadline-tables.ts';
import type {
  DocumentsTable,
  RequestDocumentsTable,
  PagesTable,
  ReadingChoicesTable,
} from './tables/document-tables.ts';
import type {
  FieldsTable,
  ContestedFieldsTable,
  RiskItemsTable,
  CustomFieldsTable,
  CustomValuesTable,
} from './tables/field-tables.ts';
import type { LessonsTable, LearningAttemptsTable, LearntModelTable } from './tables/learning-tables.ts';
import type { InsurerTables } from './tables/insurer-tables.ts';
import type { OutboxTables } from './tables/outbox-tables.ts';
import type { MailboxTables } from './tables/mailbox-tables.ts';
import type { LoadTestsTable } from './tables/load-test-tables.ts';
import type { JudgingTables } from './tables/judging-tables.ts';
import type { TuningTables } from './tables/tuning-tables.ts';
import type { MetricTables } from './tables/metric-tables.ts';
import type { QueryTables } from './tables/query-tables.ts';
import type { RunsTable } from './tables/run-tables.ts';
import type { ModelUsageTable, ModelOpinionsTable, ModelConsentsTable } from './tables/model-tables.ts';
import type { FormTemplateTables } from './tables/form-template-tables.ts';
import type { FormsTable, DraftsTable } from './tables/output-tables.ts';
import type {
  RequestsTable,
  HistoryTable,
  CorrectionsTable,
  BulkActionsTable,
  BulkChangesTable,
} from './tables/request-tables.ts';

/** The tables as the newest migration leaves them. Columns named in a comment as JSON hold JSON text. */
export interface Schema
  extends
    ClientTables,
    InsurerTables,
    FormTemplateTables,
    OutboxTables,
    MailboxTables,
    DeadlineTables,
    JudgingTables,
    TuningTables,
    MetricTables,
    QueryTables,
    AdviceTables {
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
  load_tests: LoadTestsTable;
  /** FTS5; rowid is `requests.number`. */
  request_search: { rowid: number; filename: string; client: string; body: string };
}
