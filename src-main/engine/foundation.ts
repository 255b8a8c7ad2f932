import { availableParallelism } from 'node:os';
import type { Logger } from '../core/stage.ts';
import { createTrialValues } from '../core/trial-values.ts';
import { createTurns } from '../core/turns.ts';
import { createReplaceableClassifier } from '../pipeline/classify/learning/replaceable-classifier.ts';
import { loadLocalClassifier } from '../pipeline/classify/local-classifier.ts';
import { rememberDecisions } from '../pipeline/classify/remembered-classifier.ts';
import { createDraftComposer } from '../pipeline/email/compose-drafts.ts';
import { namesInText } from '../pipeline/fields/names-in-text.ts';
import { createFillingThreads } from '../pipeline/forms/filling-threads.ts';
import { createFormFiller } from '../pipeline/forms/form-filler.ts';
import { createKeyring } from '../pipeline/keyring.ts';
import { createUnpackPool } from '../workers/unpack-pool.ts';
import type { OutsideTools } from './create-work.ts';
import { openCaches } from './caches.ts';
import { createEntrance } from './entrance.ts';
import { createEventHub } from './event-hub.ts';
import { createModelSource } from './model-source.ts';
import { openEnvironment } from './open-environment.ts';
import type { EngineOptions } from './protocol.ts';
import { resourcePaths } from './resources.ts';
import { createTableWrites } from './table-writes.ts';
import { createInstruments } from './telemetry.ts';

/** On the cores that the engine and a page thread leave free: on two, a third thread has been found to gain nothing. */
const FILLING_THREADS = Math.max(0, Math.min(3, availableParallelism() - 2));

/** What every part of the engine stands on. */
export type Foundation = Awaited<ReturnType<typeof layFoundation>>;

/**
 * Opens the data folder, and makes what all parts share: events, turns, the models, the keys of documents.
 * @throws what `openEnvironment` throws
 */
export async function layFoundation(options: EngineOptions, log: Logger, outside: OutsideTools) {
  const instruments = createInstruments(options.measures);
  const writes = createTableWrites();
  const opened = await openEnvironment(options, { ...instruments, writes }, outside.now);
  const { environment, closeDatabase, replaceSettings } = opened;
  const trialValues = createTrialValues();
  const kept = openCaches(environment, { writes, trialValues, log });
  const { caches, answers } = kept;
  const events = createEventHub();
  const paths = resourcePaths(options.resourcesFolder);
  const unpacker = createUnpackPool();
  const { publish } = events;
  const { telemetry } = instruments;
  const formThreads = createFillingThreads({ templatesFolder: paths.forms, threads: FILLING_THREADS });
  return {
    options,
    log,
    outside,
    instruments,
    environment,
    closeDatabase,
    replaceSettings,
    events,
    publish,
    paths,
    unpacker,
    entrance: createEntrance(),
    inTurn: createTurns(),
    keyring: createKeyring(unpacker),
    kept,
    trialValues,
    model: await createModelSource(environment, {
      answers,
      forgetAnswers: () => caches.clear(['model-answers']),
      namesIn: namesInText,
      publish,
      log,
    }),
    classifier: rememberDecisions(
      createReplaceableClassifier(loadLocalClassifier(paths.classifier)),
      kept.decisions,
      () => caches.happened('model-changed'),
    ),
    composer: createDraftComposer({ templatesFolder: paths.mail, wordings: kept.wordings, telemetry }),
    formThreads,
    formFiller: createFormFiller({
      templatesFolder: paths.forms,
      files: kept.formFiles,
      telemetry,
      threads: formThreads,
    }),
    /** Whether folders and mailboxes are looked after and somebody is there to be reminded. */
    watches: options.watchFolders !== false,
  };
}
