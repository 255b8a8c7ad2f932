import type { LearningControl } from '../core/learning-control.ts';
import type { Logger } from '../core/stage.ts';
import { startLearner, type Learner } from '../pipeline/classify/learning/learner.ts';
import { createLearningControl } from '../pipeline/classify/learning/learning-control.ts';
import { createLearningThread } from '../pipeline/classify/learning/learning-thread.ts';
import type { ReplaceableClassifier } from '../pipeline/classify/learning/replaceable-classifier.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { Publish } from './event-hub.ts';
import { resourcePaths } from './resources.ts';

/**
 * Wires what the local model learns: what was learnt before is in use when it returns; `notice` begins to learn
 * what was left over.
 */
export async function startLearning(parts: {
  readonly environment: JobEnvironment;
  readonly resourcesFolder: string;
  readonly classifier: ReplaceableClassifier;
  readonly publish: Publish;
  readonly log: Logger;
}): Promise<{ readonly learner: Learner; readonly learning: LearningControl }> {
  const { environment, classifier, publish, log } = parts;
  const { db, settings, now } = environment;
  const tell = async (): Promise<void> => publish('learning.changed', await learning.state());
  const learner = await startLearner({
    db,
    settings,
    now,
    files: resourcePaths(parts.resourcesFolder),
    thread: createLearningThread(),
    classifier,
    changed: () => {
      tell().catch((error: unknown) => log.error('What was learnt could not be told', error));
    },
    log,
  });
  const learning = createLearningControl(db, learner);
  return { learner, learning };
}
