import type { OutsideLoad } from '../features/performance/system/outside-load.ts';
import type { AuditFilter } from '../../src-preload/contract/audit.ts';
import type { FormFilter } from '../../src-preload/contract/calls/outputs.ts';
import type { LoadReportFormat } from '../../src-preload/contract/load-tests.ts';
import type { PaperPlace } from '../../src-preload/contract/papers.ts';
import type { Channel } from '../../src-preload/contract/channels.ts';
import type { CallError, Result } from '../../src-preload/contract/errors.ts';
import type { EventName, EventPayload } from '../../src-preload/contract/events.ts';
import type { SecretName } from '../../src-preload/contract/settings.ts';

/** `ics`: a calendar (RFC 5545); `csv`: a table. */
export type DeadlineFormat = 'ics' | 'csv';

/** What the engine needs to start; also the `workerData` of the engine thread, so plain data only. */
export interface EngineOptions {
  /** Database, store, forms and drafts live here; made if absent. */
  readonly dataFolder: string;
  /** Form templates, classifier, mail templates, samples. */
  readonly resourcesFolder: string;
  /** Folder of another `better-sqlite3` than the installed one, where the runtime brings its own. */
  readonly sqliteDriver?: string | undefined;
  /** False leaves the watched folder alone (headless use). */
  readonly watchFolders?: boolean | undefined;
  /** Overrides the stored setting (headless `--jobs`). */
  readonly ocrWorkers?: number | undefined;
  /** The user of this machine, who stands for the clerk in the audit log; null where the system names none. */
  readonly clerk?: string | null | undefined;
  /** Of the program: figures of different versions are compared. Absent where nobody says. */
  readonly version?: string | undefined;
  /** False measures nothing: the cost of measuring is compared with it. */
  readonly measures?: boolean | undefined;
  /** When the engine that this one takes the place of was lost, epoch milliseconds. */
  readonly downSince?: number | undefined;
  /** How often what was left over is taken up, milliseconds; a minute by default. */
  readonly catchUpMs?: number | undefined;
}

/** A stored file as the shell may open, save or serve it. */
export interface StoredFile {
  readonly path: string;
  readonly filename: string;
  readonly mediaType: string;
}

/** A `template` is a version of the office's own form, by its id. */
export type StoredFileKind = 'document' | 'form' | 'draft' | 'template' | 'renewal';
/** A `searchable` copy of a document is made when it is asked for; whoever asked removes it. */
export type FileKind = StoredFileKind | 'searchable';

/** A file that is made when it is asked for: lines of the audit log, forms in a ZIP, deadlines as calendar or table, a letter. */
export type ExportOrder =
  | { readonly of: 'profile'; readonly name: string }
  | { readonly of: 'audit'; readonly filter: AuditFilter }
  | { readonly of: 'forms'; readonly filter: FormFilter }
  | { readonly of: 'flat-form'; readonly formId: string }
  | { readonly of: 'deadlines'; readonly format: DeadlineFormat }
  | { readonly of: 'load-test'; readonly id: string; readonly format: LoadReportFormat }
  | { readonly of: 'insurers' }
  | ({ readonly of: 'paper'; readonly requestId: string } & PaperPlace);

export type EngineEvent = {
  [E in EventName]: { readonly name: E; readonly payload: EventPayload<E> };
}[EventName];

/** What the shell measured over the last ten seconds. */
export type ShellLoad = OutsideLoad;

/** Messages from the shell to the engine thread. `id` pairs a question with its answer. */
export type ToEngine =
  | { readonly kind: 'call'; readonly id: number; readonly channel: Channel; readonly input: unknown }
  | { readonly kind: 'file'; readonly id: number; readonly subject: FileKind; readonly fileId: string }
  | { readonly kind: 'export'; readonly id: number; readonly order: ExportOrder }
  | { readonly kind: 'secret'; readonly name: SecretName; readonly secret: string | null }
  | { readonly kind: 'passwords'; readonly passwords: readonly string[] }
  | { readonly kind: 'shell-load'; readonly load: ShellLoad }
  | { readonly kind: 'close'; readonly id: number };

/** Messages from the engine thread to the shell. */
export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly error: CallError }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'event'; readonly event: EngineEvent };
