import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventName, EventPayload } from '../../src-preload/contract/events.ts';
import type { MeasurementsTable } from '../data/schema.ts';
import type { Settings } from '../../src-preload/contract/settings.ts';
import type { LanguageModel } from '../adapters/llm/language-model.ts';
import { createOpenAiLanguageModel } from '../adapters/llm/openai-language-model.ts';
import { createApi } from '../api/create-api.ts';
import type { Call } from '../api/handle.ts';
import { loadCounts, toRow } from '../api/request-rows.ts';
import type { Logger } from '../core/stage.ts';
import { openFileStore } from '../data/file-store.ts';
import { openDatabase, type Database } from '../data/open-database.ts';
import { openOutputFolder } from '../data/output-folder.ts';
import { addMeasurement, forgetMeasurements, runsBetween } from '../data/repositories/measurements.ts';
import { findRequests, unfinishedRequests } from '../data/repositories/requests.ts';
import { loadSettings, saveSettings } from '../data/repositories/settings.ts';
import { startSampler, type Sampler } from '../features/performance/sampler.ts';
import { createClassifier } from '../pipeline/classify/classifier.ts';
import { loadLocalClassifier } from '../pipeline/classify/local-classifier.ts';
import { createDocumentPipeline } from '../pipeline/document-pipeline.ts';
import { createDraftComposer } from '../pipeline/email/compose-drafts.ts';
import { createFormFiller } from '../pipeline/forms/form-filler.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import { createDocumentReader, type DocumentReader } from '../pipeline/text/document-reader.ts';
import { createWorkQueue, type WorkQueue } from '../pipeline/work-queue.ts';
import { createChangeFeed } from './change-feed.ts';
import { createFolderWatchService } from './folder-watch-service.ts';
import { createLog } from './log.ts';
import type { EngineEvent, EngineOptions, StoredFile, StoredFileKind } from './protocol.ts';
import { resourcePaths } from './resources.ts';
import { findStoredFile } from './stored-files.ts';
import { createTakeInService, type TakeInService } from './take-in-service.ts';

/** The whole product without a window: used by the engine thread, the command line and the tests. */
export interface Engine {
  readonly call: Call;
  readonly on: (listener: (event: EngineEvent) => void) => () => void;
  readonly file: (kind: StoredFileKind, id: string) => Promise<StoredFile>;
  /** Taking in and waiting, for headless use. */
  readonly takeIn: TakeInService['takeIn'];
  readonly waitFor: (requestId: string) => Promise<void>;
  readonly db: Database;
  readonly setApiKey: (key: string | null) => void;
  readonly reportShellDelay: (p99Ms: number) => void;
  /** Interrupts the work at the next page and closes everything; unfinished requests go on at the next start. */
  readonly close: () => Promise<void>;
}

/** Documents in work at once beyond the number of OCR workers, so that digital ones flow past scans. */
const EXTRA_DOCUMENTS = 2;
const MEASUREMENTS_KEPT_MS = 8 * 24 * 3600 * 1000;

/**
 * Opens the data folder and wires every part together; the only place that constructs them.
 * Unfinished requests are taken up again before it returns.
 * @throws BrokerFlowError `database-newer`.
 */
export async function createEngine(options: EngineOptions, log: Logger = createLog()): Promise<Engine> {
  await mkdir(options.dataFolder, { recursive: true });
  const { db, close: closeDatabase } = openDatabase(join(options.dataFolder, 'brokerflow.sqlite'), {
    driverFolder: options.sqliteDriver,
  });
  let settings = await loadSettings(db);
  const environment: JobEnvironment = {
    db,
    store: await openFileStore(options.dataFolder),
    outputs: openOutputFolder(options.dataFolder),
    settings: () => settings,
    now: () => new Date(),
  };
  const events = createEvents();
  const model = createModelSource(() => settings);
  const paths = resourcePaths(options.resourcesFolder);
  const ocrWorkers = options.ocrWorkers ?? settings.reading.ocrWorkers;
  const reader = createDocumentReader({ ocrWorkers, dpi: settings.reading.dpi, log });
  const pipeline = createDocumentPipeline(
    {
      reader,
      classifier: createClassifier({ local: loadLocalClassifier(paths.classifier), model: model.current }),
      formFiller: createFormFiller({ templatesFolder: paths.forms }),
      composer: createDraftComposer({ templatesFolder: paths.mail }),
    },
    environment,
  );
  const queue: WorkQueue = createWorkQueue({
    pipeline,
    concurrency: ocrWorkers + EXTRA_DOCUMENTS,
    log,
    onChange: (requestId) => feed.changed(requestId),
  });
  const feed = createChangeFeed({
    load: async (ids) => ({
      rows: (await findRequests(db, ids)).map((row) => toRow(row, queue)),
      counts: await loadCounts(db, queue),
    }),
    publish: (change) => events.publish('requests.changed', change),
    log,
  });
  const intake = createTakeInService({ environment, queue, log, requestChanged: feed.changed });
  const watch = createFolderWatchService({
    take: intake.takeFromFolder,
    onState: (state) => events.publish('watch.changed', state),
    log,
  });
  const changeSettings = async (changed: Settings): Promise<void> => {
    settings = changed;
    await saveSettings(db, changed);
    reader.resize(changed.reading.ocrWorkers);
    if (options.watchFolders !== false) await watch.apply(changed.watch);
    events.publish('settings.changed', changed);
  };
  const call = createApi({
    ...environment,
    queue,
    log,
    samplesFolder: paths.samples,
    takeIn: intake.takeIn,
    changeSettings,
    watch,
    requestChanged: feed.changed,
    publish: events.publish,
  });
  const sampler = startMeasuring({ db, queue, publish: events.publish, log });

  for (const request of await unfinishedRequests(db)) void intake.resume(request.id);
  if (options.watchFolders !== false) {
    await intake.releaseSettled();
    await watch.apply(settings.watch);
  }

  return {
    call,
    on: events.on,
    file: (kind, id) => findStoredFile(kind, id, environment),
    takeIn: intake.takeIn,
    waitFor: (requestId) =>
      queue.isWorking(requestId) ? queue.add(requestId, { priority: 'now' }) : Promise.resolve(),
    db,
    setApiKey: model.setApiKey,
    reportShellDelay: sampler.reportShellDelay,
    close: () => closeAll({ watch, queue, feed, sampler, reader, closeDatabase }),
  };
}

/** What must end, in this order: nothing new comes in, the work stops, the rest is let go. */
async function closeAll(parts: {
  watch: { close: () => Promise<void> };
  queue: WorkQueue;
  feed: { close: () => void };
  sampler: Sampler;
  reader: DocumentReader;
  closeDatabase: () => Promise<void>;
}): Promise<void> {
  await parts.watch.close();
  await parts.queue.close();
  parts.feed.close();
  parts.sampler.close();
  await parts.reader.close();
  await parts.closeDatabase();
}

type Publish = <E extends EventName>(name: E, payload: EventPayload<E>) => void;

function createEvents(): { on: Engine['on']; publish: Publish } {
  const listeners = new Set<(event: EngineEvent) => void>();
  return {
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish: (name, payload) => {
      const event = { name, payload } as EngineEvent;
      for (const listener of listeners) listener(event);
    },
  };
}

/** The language model of the settings, while it is switched on and has its key. */
function createModelSource(settings: () => Settings) {
  let apiKey: string | null = null;
  let made: { key: string; model: LanguageModel } | null = null;
  return {
    setApiKey: (key: string | null) => {
      apiKey = key;
    },
    current: (): LanguageModel | null => {
      const { enabled, baseUrl, model } = settings().model;
      if (!enabled || apiKey === null) return null;
      const key = JSON.stringify([baseUrl, model, apiKey]);
      if (made?.key !== key) made = { key, model: createOpenAiLanguageModel({ baseUrl, model, apiKey }) };
      return made.model;
    },
  };
}

function startMeasuring(parts: { db: Database; queue: WorkQueue; publish: Publish; log: Logger }): Sampler {
  const { db, queue, publish, log } = parts;
  const store = async (measurement: MeasurementsTable): Promise<void> => {
    try {
      await addMeasurement(db, measurement);
      await forgetMeasurements(db, measurement.at - MEASUREMENTS_KEPT_MS);
      const lastMinute = await runsBetween(db, measurement.at - 60_000, measurement.at);
      publish('performance.measured', {
        at: measurement.at,
        cpuPercent: measurement.cpu_percent,
        documentsPerMinute: lastMinute.length,
      });
    } catch (error) {
      log.error('A measurement could not be stored', error);
    }
  };
  return startSampler({ queueLength: queue.length, store });
}
