import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Settings } from '../../../../src-preload/contract/settings.ts';
import { toCallError } from '../../../core/errors.ts';
import type { Logger } from '../../../core/stage.ts';
import type { Database } from '../../../data/open-database.ts';
import { deleteLearntModel, findLearntModel } from '../../../data/repositories/learnt-model.ts';
import { decodeModel } from '../classifier-model.ts';
import type { LearningFiles } from './learning-protocol.ts';
import type { LearningThread } from './learning-thread.ts';
import type { ReplaceableClassifier } from './replaceable-classifier.ts';
import { storeOutcome } from './store-outcome.ts';
import { syncLessons } from './sync-lessons.ts';
import { dueLessons } from './due-lessons.ts';

/** Keeps the local model in step with what the clerk corrected. */
export interface Learner {
  /** Corrections, lessons or the settings may have changed: what follows from it is learnt soon. */
  readonly notice: () => void;
  /** True while something is being learnt or is due. */
  readonly isWorking: () => boolean;
  readonly close: () => Promise<void>;
}

export interface LearnerParts {
  readonly db: Database;
  readonly settings: () => Settings;
  readonly now: () => Date;
  readonly files: LearningFiles;
  readonly thread: LearningThread;
  readonly classifier: Pick<ReplaceableClassifier, 'use'>;
  /** What was learnt, or what is at work, has changed. */
  readonly changed: () => void;
  readonly log: Logger;
}

/**
 * Puts the model learnt before into use. One update is made after the other; corrections that come meanwhile are
 * taken up by the next. Lessons and model are rows: an update that is killed is made anew at the
 * next notice, and until it is stored the model of before decides.
 */
export async function startLearner(parts: LearnerParts): Promise<Learner> {
  const shipped = await hashOfFiles(parts.files);
  let due = false;
  let closed = false;
  let inUse: string | null = null;

  const applyStored = async (): Promise<void> => {
    const stored = parts.settings().learning.enabled ? await findLearntModel(parts.db) : undefined;
    const model = stored?.shipped_sha256 === shipped ? stored.model : null;
    if (model === inUse) return;
    parts.classifier.use(model === null ? null : decodeModel(model));
    inUse = model;
  };
  const update = async (): Promise<void> => {
    if (parts.settings().learning.enabled) {
      await syncLessons(parts.db);
      const task = await dueLessons(parts.db, shipped);
      if (task?.lessons.length === 0) await deleteLearntModel(parts.db);
      else if (task) {
        parts.changed();
        const outcome = await parts.thread.learn({ files: parts.files, lessons: task.lessons });
        await storeOutcome(parts.db, { task, outcome, shipped, at: parts.now().toISOString() });
      }
    }
    await applyStored();
  };
  const work = async (): Promise<void> => {
    due = false;
    await update().catch((error: unknown) => {
      if (!isCancelled(error)) parts.log.error('The corrections could not be learnt', error);
    });
    if (due && !closed) return work();
    running = null;
    if (!closed) parts.changed();
  };
  let running: Promise<void> | null = null;
  const notice = (): void => {
    due = true;
    if (closed || running) return;
    running = work();
  };

  await applyStored();
  return {
    notice,
    isWorking: () => running !== null,
    close: async () => {
      closed = true;
      await parts.thread.close();
      await running;
    },
  };
}

function isCancelled(error: unknown): boolean {
  return toCallError(error).code === 'cancelled';
}

/** What is learnt belongs to these files: to the features that the model knows, and to the guard that let it pass. */
async function hashOfFiles(files: LearningFiles): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [files.classifier, files.guard, files.replay]) hash.update(await readFile(file));
  return hash.digest('hex');
}
