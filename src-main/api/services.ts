import type { EventName, EventPayload } from '../../src-preload/contract/events.ts';
import type { AdviceDesk } from '../core/advice-desk.ts';
import type { Caches } from '../core/cache/create-caches.ts';
import type { FolderWatchControl } from '../core/folder-watch-control.ts';
import type { LearningControl } from '../core/learning-control.ts';
import type { MailboxControl } from '../core/mailbox-control.ts';
import type { MonitoringControl } from '../core/monitoring-control.ts';
import type { ModelControl } from '../core/model-control.ts';
import type { ProfileDesk } from '../core/profile-desk.ts';
import type { Logger } from '../core/stage.ts';
import type { TuningDesk } from '../core/tuning-desk.ts';
import type { Turns } from '../core/turns.ts';
import type { CountRequests } from '../data/repositories/request-totals.ts';
import type { TemplateLibrary } from '../features/templates/template-library.ts';
import type { Postman } from '../features/outbox/postman.ts';
import type { RenewalEditor } from '../features/deadlines/renewal-editor.ts';
import type { RenewalLetters } from '../features/deadlines/renewal-letters.ts';
import type { LoadTests } from '../features/performance/load/load-tests.ts';
import type { ShippedModel } from '../features/performance/build-accuracy.ts';
import type { QueryDesk } from '../features/performance/queries/query-desk.ts';
import type { DraftComposer } from '../pipeline/email/compose-drafts.ts';
import type { LetterEditor } from '../pipeline/email/letter-editor.ts';
import type { PaperDesk } from '../pipeline/forms/letters/paper-desk.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { FormEditor } from '../pipeline/forms/form-editor.ts';
import type { FormTracer } from '../pipeline/forms/form-tracer.ts';
import type { Keyring } from '../pipeline/keyring.ts';
import type { IntakeFile, IntakeOutcome } from '../pipeline/intake/record-request.ts';
import type { ReadingLanguages } from '../adapters/ocr/tessdata.ts';
import type { WorkQueue } from '../pipeline/work-queue.ts';
import type { Settings } from '../../src-preload/contract/settings.ts';

/** What the use cases work with; made once by the engine. */
export interface Services extends JobEnvironment {
  readonly queue: WorkQueue;
  readonly keyring: Keyring;
  readonly log: Logger;
  readonly samplesFolder: string;
  readonly shippedModel: ShippedModel;
  /** The user of this machine, who stands for the clerk in the audit log; null where the system names none. */
  readonly clerk: string | null;
  /** The languages that documents can be recognised in. */
  readonly languages: () => Promise<ReadingLanguages>;
  /** Takes one file in and, when accepted, starts its processing without waiting for it. */
  readonly takeIn: (file: IntakeFile) => Promise<readonly IntakeOutcome[]>;
  /** Stores and applies what `change` makes of the settings as they are when its turn comes. */
  readonly changeSettings: (change: (current: Settings) => Settings) => Promise<Settings>;
  /** What the clerk does to one request happens one after the other. */
  readonly inTurn: Turns;
  readonly watch: FolderWatchControl;
  readonly mailbox: MailboxControl;
  readonly caches: Caches;
  readonly countRequests: CountRequests;
  readonly tuning: TuningDesk;
  readonly model: ModelControl;
  readonly learning: LearningControl;
  /** Stores what was measured so far. */
  readonly storeMeasured: () => Promise<void>;
  readonly advice: AdviceDesk;
  readonly monitoring: MonitoringControl;
  readonly profiles: ProfileDesk;
  readonly queries: QueryDesk;
  readonly loadTests: LoadTests;
  readonly renewalLetters: RenewalLetters;
  readonly renewalEditor: RenewalEditor;
  readonly postman: Postman;
  /** Tells the window that messages of a request changed their state; null: of none in particular. */
  readonly mailChanged: (requestId: string | null) => void;
  readonly templates: TemplateLibrary;
  readonly formEditor: FormEditor;
  readonly formTracer: FormTracer;
  readonly composer: DraftComposer;
  readonly letterEditor: LetterEditor;
  readonly paperDesk: PaperDesk;
  /** Tells the window that a request's row changed; many changes are told together. */
  readonly requestChanged: (requestId: string) => void;
  readonly publish: <E extends EventName>(name: E, payload: EventPayload<E>) => void;
}
