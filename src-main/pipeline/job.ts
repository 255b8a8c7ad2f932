import type { DocumentText } from '../core/document-text.ts';
import type { ExtractedFields, StageContext } from '../core/stage.ts';
import type { Field, Progress } from '../../src-preload/contract/requests.ts';
import type { Settings } from '../../src-preload/contract/settings.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { Telemetry } from '../core/metrics/telemetry.ts';
import type { FileStore } from '../data/file-store.ts';
import type { Database } from '../data/open-database.ts';
import type { OutputFolder } from '../data/output-folder.ts';
import { documentOfRequest, type StoredDocument } from '../data/repositories/documents.ts';
import { loadFields } from '../data/repositories/fields.ts';
import { loadRequestPages } from '../data/repositories/request-parts.ts';
import { findRequest, type StoredRequest } from '../data/repositories/requests.ts';

/** What the stages share: where results are kept and what the clerk has set. */
export interface JobEnvironment {
  readonly db: Database;
  readonly store: FileStore;
  readonly outputs: OutputFolder;
  readonly settings: () => Settings;
  readonly now: () => Date;
  readonly telemetry: Telemetry;
}

/** How one that is read shares the readers with others. */
export interface ReadingOrder {
  /** Asked whenever a worker is free: while it says yes, its pages go before all others. */
  readonly urgent: () => boolean;
  /**
   * Asked before each stretch of pages, with the number still unread. Undefined: go on; a promise: others
   * go first, and it resolves when its turn has come (or the signal has fired).
   */
  readonly turn: (unread: number) => Promise<void> | undefined;
}

/** One request on its way, as a stage sees it when its turn comes. */
export interface Job {
  readonly request: StoredRequest;
  /** The file as it was given; what is read may be parts of it. */
  readonly document: StoredDocument;
  readonly context: StageContext;
  /** For a protected file; never stored. */
  readonly password: string | undefined;
  /** How it takes turns with the other requests in work. */
  readonly order: ReadingOrder;
  readonly onProgress: (progress: Progress) => void;
}

/** A stage bound to its tools: works on the job, stores its result and names the next status. */
export type StageRunner = (job: Job, environment: JobEnvironment) => Promise<void>;

/** The request and its file as stored now. @throws BrokerFlowError `not-found`, `unreadable-file`. */
export async function loadSubject(
  db: Database,
  requestId: string,
): Promise<{ request: StoredRequest; document: StoredDocument }> {
  const request = await findRequest(db, requestId);
  if (!request) throw new BrokerFlowError('not-found', 'No such request');
  const document = await documentOfRequest(db, requestId);
  if (!document) throw new BrokerFlowError('unreadable-file', 'The file was not copied');
  return { request, document };
}

/** The text the reading stage stored, of all documents of the request, under the request's page numbers. */
export async function loadText(db: Database, requestId: string): Promise<DocumentText> {
  return { pages: await loadRequestPages(db, requestId) };
}

/** Stored fields in the form the later stages take. */
export async function loadExtractedFields(db: Database, requestId: string): Promise<ExtractedFields> {
  return byName(await loadFields(db, requestId));
}

/** A list of fields, by name. The value types were checked when the fields were stored. */
export function byName(fields: readonly Field[]): ExtractedFields {
  return Object.fromEntries(fields.map((field) => [field.name, field]));
}
