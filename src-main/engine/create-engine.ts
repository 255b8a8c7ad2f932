import type { SecretName } from '../../src-preload/contract/settings.ts';
import type { Call } from '../api/handle.ts';
import { loadCounts, toRows } from '../api/request-rows.ts';
import { toCallError } from '../core/errors.ts';
import type { Logger } from '../core/stage.ts';
import type { Database } from '../data/open-database.ts';
import { findRequestsAndDuplicates } from '../data/repositories/requests.ts';
import type { WorkQueue } from '../pipeline/work-queue.ts';
import { keepCachesTidy } from './caches.ts';
import { startCatchUp } from './catch-up.ts';
import { createChangeFeed, type ChangeFeed } from './change-feed.ts';
import { createSettingsChange } from './change-settings.ts';
import { closeOnce } from './close-once.ts';
import { createWork, type OutsideTools } from './create-work.ts';
import type { Entrance } from './entrance.ts';
import type { EventHub } from './event-hub.ts';
import type { Exports } from './exports.ts';
import { layFoundation, type Foundation } from './foundation.ts';
import { keepHeapsLean } from './lean-heaps.ts';
import { startLearning } from './learning.ts';
import { createLog } from './log.ts';
import { createOutputs, type Outputs } from './outputs.ts';
import { createPerformance, type Performance } from './performance.ts';
import type { EngineOptions, FileKind, ShellLoad, StoredFile } from './protocol.ts';
import { findStoredFile } from './stored-files.ts';
import type { TakeInService } from './take-in-service.ts';
import { warmCaches } from './warm-caches.ts';
import { createWaysIn, type WaysIn } from './ways-in.ts';
import { wireApi } from './wire-api.ts';

/** The whole product without a window: used by the engine thread, the command line and the tests. */
export interface Engine {
  readonly call: Call;
  readonly on: EventHub['on'];
  /** Where a stored document, form or draft lies, or the searchable copy that is made of a document. */
  readonly file: (kind: FileKind, id: string) => Promise<StoredFile>;
  /** Makes a file of what is stored; whoever asked removes it. */
  readonly export: Exports;
  readonly takeIn: TakeInService['takeIn'];
  /** Resolves when nothing is at work on the request any more. */
  readonly waitFor: (requestId: string) => Promise<void>;
  readonly db: Database;
  /** What the shell keeps secret, told when it becomes known or is forgotten (null); it lives in memory only. */
  readonly setSecret: (name: SecretName, secret: string | null) => void;
  /** The passwords that the clerk said to remember, newest first: they are tried on locked documents. */
  readonly setPasswords: (passwords: readonly string[]) => void;
  readonly reportShellLoad: (load: ShellLoad) => void;
  /** Interrupts the work at the next page and closes everything; unfinished requests go on at the next start. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the data folder and wires every part together; the only place that constructs them.
 * Unfinished requests are taken up again before it returns.
 * @throws BrokerFlowError `database-newer`, `folder-not-writable`; `database-busy` when another engine works
 * on the folder; what SQLite says of a damaged file.
 */
export async function createEngine(
  options: EngineOptions,
  log: Logger = createLog(options.dataFolder),
  outside: OutsideTools = {},
): Promise<Engine> {
  keepHeapsLean();
  const foundation = await layFoundation(options, log, outside);
  const { environment, events, entrance, keyring, unpacker } = foundation;
  const { db } = environment;
  const { reader, queue } = createWork({ ...foundation, onChange: (id) => feed.changed(id) });
  const feed = createRowFeed(db, queue, events, log);
  const { learner, learning } = await startLearning({ ...foundation, ...options });
  const outputs = await createOutputs(foundation);
  const waysIn = createWaysIn(foundation, { queue, requestChanged: feed.changed });
  const { intake, watch, mailbox } = waysIn;
  const takeIn: TakeInService['takeIn'] = (file) => entrance.enter(() => intake.takeIn(file));
  const changeSettings = createSettingsChange({
    ...foundation,
    work: { reader, queue, watch: foundation.watches ? watch : null, mailbox, learner },
    dataFolder: options.dataFolder,
  });
  const performance = await createPerformance(foundation, {
    queue,
    reader,
    pools: [
      ...reader.pools,
      foundation.formThreads.watched,
      unpacker.watched,
      outputs.ownForms.pool,
      outputs.searchable.pool,
    ],
    changeSettings,
  });
  const api = wireApi(foundation, outputs, {
    ...performance.services,
    queue,
    languages: reader.languages,
    takeIn,
    changeSettings,
    watch,
    mailbox,
    learning,
    // Whatever the clerk does to a request ends here, a correction of its category among it.
    requestChanged: (requestId) => {
      feed.changed(requestId);
      learner.notice();
    },
  });
  const tidyCaches = keepCachesTidy(foundation.kept.caches, environment, log);
  const catchUp = await begin(foundation, waysIn, performance);
  const warming = foundation.watches ? warmCaches(foundation) : Promise.resolve();
  feed.refresh();
  learner.notice();
  outputs.post.postman.wake();

  return {
    call: enteringCall(api, entrance),
    on: events.on,
    file: (kind, id) => entrance.enter(() => fileOf(kind, id, environment, outputs)),
    export: (order) => entrance.enter(() => outputs.exports(order)),
    takeIn,
    waitFor: (id) => (queue.isWorking(id) ? queue.add(id, { priority: 'now' }) : Promise.resolve()),
    db,
    setSecret: secretTaker(foundation, outputs, waysIn),
    setPasswords: keyring.setRemembered,
    reportShellLoad: performance.reportShellLoad,
    // In this order: nothing new comes in, the work stops, the rest is let go.
    close: closeOnce([
      { close: entrance.shut },
      catchUp,
      outputs.deadlines.rounds,
      watch,
      mailbox,
      outputs.post,
      queue,
      intake,
      { close: entrance.empty },
      learner,
      feed,
      performance,
      reader,
      unpacker,
      foundation.formThreads,
      tidyCaches,
      { close: () => warming },
      outputs.searchable,
      outputs.ownForms,
      { close: foundation.closeDatabase },
    ]),
  };
}

/** Takes up what an earlier run left, and looks after folder and mailbox from now on. */
async function begin(
  { environment, options, watches, log }: Foundation,
  { intake, watch, mailbox }: WaysIn,
  performance: Performance,
) {
  const rounds = watches ? [intake.takeUpUnfinished, intake.releaseSettled] : [intake.takeUpUnfinished];
  for (const round of rounds) await round();
  const catchUp = startCatchUp({
    rounds: [...rounds, ...performance.rounds],
    everyMs: options.catchUpMs,
    log,
  });
  const settings = environment.settings();
  if (watches) await watch.apply(settings.watch);
  await mailbox.apply(settings.mailbox);
  return catchUp;
}

function fileOf(
  kind: FileKind,
  id: string,
  environment: Foundation['environment'],
  { searchable, desk }: Outputs,
): Promise<StoredFile> {
  return kind === 'searchable'
    ? searchable.make(id)
    : findStoredFile(kind, id, { ...environment, paperDesk: desk });
}

function secretTaker({ model }: Foundation, { post }: Outputs, { mailbox }: WaysIn): Engine['setSecret'] {
  const takers: Record<SecretName, (secret: string | null) => void> = {
    modelKey: model.setApiKey,
    smtpPassword: post.postman.setPassword,
    imapPassword: mailbox.setPassword,
  };
  return (name, secret) => takers[name](secret);
}

/** A call that comes too late is refused with `cancelled`. */
function enteringCall(api: Call, entrance: Entrance): Call {
  return async (channel, input) => {
    try {
      return await entrance.enter(() => api(channel, input));
    } catch (error) {
      return { ok: false, error: toCallError(error) };
    }
  };
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
