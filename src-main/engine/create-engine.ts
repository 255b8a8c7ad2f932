import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../../src-preload/contract/settings.ts';
import { createApi } from '../api/create-api.ts';
import type { Call } from '../api/handle.ts';
import { loadCounts, toRows } from '../api/request-rows.ts';
import type { Logger } from '../core/stage.ts';
import { openFileStore } from '../data/file-store.ts';
import { lockDataFolder } from '../data/lock-data-folder.ts';
import { openDatabase, type Database } from '../data/open-database.ts';
import { openOutputFolder } from '../data/output-folder.ts';
import { findRequestsAndDuplicates, unfinishedRequests } from '../data/repositories/requests.ts';
import { loadSettings, saveSettings } from '../data/repositories/settings.ts';
import { createClassifier } from '../pipeline/classify/classifier.ts';
import { loadLocalClassifier } from '../pipeline/classify/local-classifier.ts';
import { createDocumentPipeline, type PipelineTools } from '../pipeline/document-pipeline.ts';
import { createDraftComposer } from '../pipeline/email/compose-drafts.ts';
import { createFormFiller } from '../pipeline/forms/form-filler.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import { createDocumentReader, type DocumentReader } from '../pipeline/text/document-reader.ts';
import { createWorkQueue, type WorkQueue } from '../pipeline/work-queue.ts';
import { createChangeFeed, type ChangeFeed } from './change-feed.ts';
import { createEventHub, type EventHub } from './event-hub.ts';
import { createFolderWatchService } from './folder-watch-service.ts';
import { createLog } from './log.ts';
import { startMeasuring } from './measuring.ts';
import { createModelSource, type ModelSource } from './model-source.ts';
import type { EngineOptions, ShellLoad, StoredFile, StoredFileKind } from './protocol.ts';
import { resourcePaths } from './resources.ts';
import { findStoredFile } from './stored-files.ts';
import { createTakeInService, type TakeInService } from './take-in-service.ts';

/** The whole product without a window: used by the engine thread, the command line and the tests. */
export interface Engine {
  readonly call: Call;
  readonly on: EventHub['on'];
  /** Where a stored document, form or draft lies. */
  readonly file: (kind: StoredFileKind, id: string) => Promise<StoredFile>;
  readonly takeIn: TakeInService['takeIn'];
  /** Resolves when nothing is at work on the request any more. */
  readonly waitFor: (requestId: string) => Promise<void>;
  readonly db: Database;
  readonly setApiKey: (key: string | null) => void;
  readonly reportShellLoad: (load: ShellLoad) => void;
  /** Interrupts the work at the next page and closes everything; unfinished requests go on at the next start. */
  readonly close: () => Promise<void>;
}

/** Documents in work at once beyond the number of OCR workers, so that digital ones flow past scans. */
const EXTRA_DOCUMENTS = 2;

/**
 * Opens the data folder and wires every part together; the only place that constructs them.
 * Unfinished requests are taken up again before it returns.
 * @throws BrokerFlowError `database-newer`; `database-busy` when another engine works on the folder.
 */
export async function createEngine(options: EngineOptions, log: Logger = createLog()): Promise<Engine> {
  const { environment, closeDatabase, replaceSettings } = await openEnvironment(options);
  const { db, settings } = environment;
  const events = createEventHub();
  const model = createModelSource(settings);
  const ocrWorkers = options.ocrWorkers ?? settings().reading.ocrWorkers;
  const reader = createDocumentReader({ ocrWorkers, dpi: settings().reading.dpi, log });
  const pipeline = createDocumentPipeline(createTools(options, reader, model), environment);
  const concurrency = ocrWorkers + EXTRA_DOCUMENTS;
  const queue = createWorkQueue({ pipeline, concurrency, log, onChange: (id) => feed.changed(id) });
  const feed = createRowFeed(db, queue, events, log);
  const intake = createTakeInService({ environment, queue, log, requestChanged: feed.changed });
  const watch = createFolderWatchService({
    take: intake.takeFromFolder,
    onState: (state) => events.publish('watch.changed', state),
    log,
  });
  const applyWatch = async () => {
    if (options.watchFolders !== false) await watch.apply(settings().watch);
  };
  const changeSettings = async (changed: Settings): Promise<void> => {
    await saveSettings(db, changed);
    replaceSettings(changed);
    await reader.resize(changed.reading.ocrWorkers);
    await applyWatch();
    events.publish('settings.changed', changed);
  };
  const call = createApi({
    ...environment,
    queue,
    log,
    samplesFolder: resourcePaths(options.resourcesFolder).samples,
    takeIn: intake.takeIn,
    changeSettings,
    watch,
    requestChanged: feed.changed,
    publish: events.publish,
  });
  const sampler = startMeasuring({ db, queue, publish: events.publish, log });

  for (const request of await unfinishedRequests(db)) void intake.resume(request.id);
  if (options.watchFolders !== false) await intake.releaseSettled();
  await applyWatch();

  return {
    call,
    on: events.on,
    file: (kind, id) => findStoredFile(kind, id, environment),
    takeIn: intake.takeIn,
    waitFor: (id) => (queue.isWorking(id) ? queue.add(id, { priority: 'now' }) : Promise.resolve()),
    db,
    setApiKey: model.setApiKey,
    reportShellLoad: sampler.reportShellLoad,
    // In this order: nothing new comes in, the work stops, the rest is let go.
    close: () => closeInOrder([watch, queue, feed, sampler, reader, { close: closeDatabase }]),
  };
}

async function closeInOrder(parts: readonly { close: () => void | Promise<void> }[]): Promise<void> {
  for (const part of parts) await part.close();
}

function createTools(options: EngineOptions, reader: DocumentReader, model: ModelSource): PipelineTools {
  const paths = resourcePaths(options.resourcesFolder);
  return {
    reader,
    classifier: createClassifier({ local: loadLocalClassifier(paths.classifier), model: model.current }),
    formFiller: createFormFiller({ templatesFolder: paths.forms }),
    composer: createDraftComposer({ templatesFolder: paths.mail }),
  };
}

async function openEnvironment(options: EngineOptions) {
  await mkdir(options.dataFolder, { recursive: true });
  const unlock = lockDataFolder(options.dataFolder, options.sqliteDriver);
  const { db, close } = openOrUnlock(options, unlock);
  let settings = await loadSettings(db);
  const environment: JobEnvironment = {
    db,
    store: await openFileStore(options.dataFolder),
    outputs: openOutputFolder(options.dataFolder),
    settings: () => settings,
    now: () => new Date(),
  };
  const replaceSettings = (changed: Settings) => {
    settings = changed;
  };
  const closeDatabase = async () => {
    await close();
    unlock();
  };
  return { environment, closeDatabase, replaceSettings };
}

function openOrUnlock(options: EngineOptions, unlock: () => void) {
  try {
    return openDatabase(join(options.dataFolder, 'brokerflow.sqlite'), {
      driverFolder: options.sqliteDriver,
    });
  } catch (error) {
    unlock();
    throw error;
  }
}

function createRowFeed(db: Database, queue: WorkQueue, events: EventHub, log: Logger): ChangeFeed {
  return createChangeFeed({
    load: async (ids) => ({
      rows: await toRows(db, await findRequestsAndDuplicates(db, ids), queue),
      counts: await loadCounts(db, queue),
    }),
    publish: (change) => events.publish('requests.changed', change),
    log,
  });
}
