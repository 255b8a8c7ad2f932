import type { EventName, EventPayload } from '../../src-preload/contract/events.ts';
import type { FolderWatchControl } from '../core/folder-watch-control.ts';
import type { Logger } from '../core/stage.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { IntakeOutcome } from '../pipeline/intake/take-in.ts';
import type { WorkQueue } from '../pipeline/work-queue.ts';
import type { IntakeSource } from '../../src-preload/contract/vocabulary.ts';
import type { Settings } from '../../src-preload/contract/settings.ts';

/** What the use cases work with; made once by the engine. */
export interface Services extends JobEnvironment {
  readonly queue: WorkQueue;
  readonly log: Logger;
  readonly samplesFolder: string;
  /** Takes one file in and, when accepted, starts its processing without waiting for it. */
  readonly takeIn: (file: { path: string; source: IntakeSource }) => Promise<IntakeOutcome>;
  readonly changeSettings: (settings: Settings) => Promise<void>;
  readonly watch: FolderWatchControl;
  /** Tells the window that a request's row changed; many changes are told together. */
  readonly requestChanged: (requestId: string) => void;
  readonly publish: <E extends EventName>(name: E, payload: EventPayload<E>) => void;
}
