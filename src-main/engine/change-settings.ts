import type { Settings } from '../../src-preload/contract/settings.ts';
import type { Turns } from '../core/turns.ts';
import { saveSettings } from '../data/repositories/settings.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { Learner } from '../pipeline/classify/learning/learner.ts';
import type { DocumentReader } from '../pipeline/text/document-reader.ts';
import type { WorkQueue } from '../pipeline/work-queue.ts';
import type { Publish } from './event-hub.ts';
import { checkWatchFolder, type FolderWatchService } from './folder-watch-service.ts';
import type { MailboxService } from './mailbox-service.ts';

/** Documents in work at once beyond the number of OCR workers, so that digital ones flow past scans. */
const EXTRA_DOCUMENTS = 2;

/** How many documents are in work at once with so many OCR workers. */
export function documentsAtOnce(ocrWorkers: number): number {
  return ocrWorkers + EXTRA_DOCUMENTS;
}

/** The same, where nobody has set another number. */
export function documentsInWork({ work, reading }: Settings): number {
  return work.documentsAtOnce || documentsAtOnce(reading.ocrWorkers);
}

/** Changes the settings: one change after the other, each stored before it is applied and told. */
export function createSettingsChange(parts: {
  readonly environment: Pick<JobEnvironment, 'db' | 'settings'>;
  readonly replaceSettings: (changed: Settings) => void;
  /** What follows the settings; `watch` is null where no folder is watched. */
  readonly work: {
    readonly reader: DocumentReader;
    readonly queue: WorkQueue;
    readonly watch: FolderWatchService | null;
    readonly mailbox: Pick<MailboxService, 'apply'>;
    readonly learner: Pick<Learner, 'notice'>;
  };
  readonly dataFolder: string;
  readonly inTurn: Turns;
  readonly publish: Publish;
}): (change: (current: Settings) => Settings) => Promise<Settings> {
  const { db, settings } = parts.environment;
  const { reader, queue, watch, mailbox, learner } = parts.work;
  return (change) =>
    parts.inTurn('settings', async () => {
      const changed = change(settings());
      await checkWatchFolder(changed.watch, parts.dataFolder);
      await saveSettings(db, changed);
      parts.replaceSettings(changed);
      await reader.resize(changed.reading.ocrWorkers);
      queue.resize(documentsInWork(changed));
      await watch?.apply(changed.watch);
      await mailbox.apply(changed.mailbox);
      learner.notice();
      parts.publish('settings.changed', changed);
      return changed;
    });
}
