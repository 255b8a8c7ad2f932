import type { SecretName } from '../../src-preload/contract/settings.ts';
import { createApi } from '../api/create-api.ts';
import type { Call } from '../api/handle.ts';
import { loadCounts, toRows } from '../api/request-rows.ts';
import { toCallError } from '../core/errors.ts';
import type { Logger } from '../core/stage.ts';
import { createTurns } from '../core/turns.ts';
import type { Database } from '../data/open-database.ts';
import { findRequestsAndDuplicates } from '../data/repositories/requests.ts';
import { createReplaceableClassifier } from '../pipeline/classify/learning/replaceable-classifier.ts';
import { loadLocalClassifier } from '../pipeline/classify/local-classifier.ts';
import { namesInText } from '../pipeline/fields/names-in-text.ts';
import { createDraftComposer } from '../pipeline/email/compose-drafts.ts';
import { createLetterEditor } from '../pipeline/email/letter-editor.ts';
import { createPaperDesk } from '../pipeline/forms/letters/paper-desk.ts';
import { createKeyring } from '../pipeline/keyring.ts';
import { createUnpackPool } from '../workers/unpack-pool.ts';
import type { WorkQueue } from '../pipeline/work-queue.ts';
import { createChangeFeed, type ChangeFeed } from './change-feed.ts';
import { createEventHub, type EventHub } from './event-hub.ts';
import { startDeadlines } from './deadlines.ts';
import { createEntrance, type Entrance } from './entrance.ts';
import { startCatchUp } from './catch-up.ts';
import { createSettingsChange } from './change-settings.ts';
import { closeOnce } from './close-once.ts';
import { createWork, type OutsideTools } from './create-work.ts';
import { keepHeapsLean } from './lean-heaps.ts';
import { createExports, type Exports } from './exports.ts';
import { createFolderWatchService } from './folder-watch-service.ts';
import { startLearning } from './learning.ts';
import { createLog } from './log.ts';
import { createMailboxService } from './mailbox-service.ts';
import { startMeasuring } from './measuring.ts';
import { createModelSource } from './model-source.ts';
import { openEnvironment } from './open-environment.ts';
import { createPostOffice } from './post-office.ts';
import { createOwnForms } from './own-forms.ts';
import type { EngineOptions, FileKind, ShellLoad, StoredFile } from './protocol.ts';
import { resourcePaths } from './resources.ts';
import { createSearchableCopies } from './searchable-copies.ts';
import { findStoredFile } from './stored-files.ts';
import { createTakeInService, type TakeInService } from './take-in-service.ts';

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
  const { environment, closeDatabase, replaceSettings } = await openEnvironment(options, outside.now);
  const { db, settings } = environment;
  const events = createEventHub();
  const entrance = createEntrance();
  const inTurn = createTurns();
  const model = await createModelSource(environment, {
    namesIn: namesInText,
    publish: events.publish,
    log,
  });
  const onChange = (requestId: string): void => feed.changed(requestId);
  const unpacker = createUnpackPool();
  const keyring = createKeyring(unpacker);
  const paths = resourcePaths(options.resourcesFolder);
  const classifier = createReplaceableClassifier(loadLocalClassifier(paths.classifier));
  const composer = createDraftComposer({ templatesFolder: paths.mail });
  const shared = { options, environment, model, classifier, composer, unpacker, keyring, log, onChange };
  const { reader, queue } = createWork({ ...shared, outside });
  const { dataFolder, resourcesFolder } = options;
  const { publish } = events;
  const { learner, learning } = await startLearning({
    environment,
    resourcesFolder,
    classifier,
    publish,
    log,
  });
  const searchable = await createSearchableCopies({ environment, keyring, dataFolder });
  const desk = createPaperDesk({ environment, lettersFolder: paths.letters });
  const exports = await createExports({ environment, desk, dataFolder });
  const feed = createRowFeed(db, queue, events, log);
  const intake = createTakeInService({
    environment,
    queue,
    tools: { unpacker, keyring },
    log,
    requestChanged: feed.changed,
    messageFiled: (id) => publish('request.outcome', { id }),
  });
  const watch = createFolderWatchService({
    take: intake.takeFromFolder,
    onState: (state) => events.publish('watch.changed', state),
    log,
  });
  const watches = options.watchFolders !== false;
  const mailbox = createMailboxService({
    environment,
    dataFolder,
    intake,
    watches,
    onState: (state) => publish('mailbox.changed', state),
    log,
    connect: outside.connectImap,
  });
  const changeSettings = createSettingsChange({
    environment,
    replaceSettings,
    work: { reader, queue, watch: watches ? watch : null, mailbox, learner },
    dataFolder: options.dataFolder,
    inTurn,
    publish: events.publish,
  });
  const post = createPostOffice({ environment, events, log, connect: outside.connectSmtp });
  const takeIn: TakeInService['takeIn'] = (file) => entrance.enter(() => intake.takeIn(file));
  const resources = resourcePaths(options.resourcesFolder);
  const ownForms = createOwnForms(environment, resources.forms);
  const deadlines = startDeadlines({
    environment,
    templatesFolder: paths.mail,
    publish,
    log,
    reminds: watches,
  });
  const api = createApi({
    ...environment,
    paperDesk: desk,
    queue,
    keyring,
    log,
    samplesFolder: resources.samples,
    shippedModel: { model: resources.classifier, accuracy: resources.accuracy },
    clerk: options.clerk ?? null,
    languages: reader.languages,
    takeIn,
    changeSettings,
    inTurn,
    watch,
    mailbox,
    model,
    learning,
    renewalLetters: deadlines.letters,
    postman: post.postman,
    mailChanged: post.mailChanged,
    templates: ownForms.templates,
    formEditor: ownForms.editor,
    composer,
    letterEditor: createLetterEditor({ templatesFolder: paths.mail }),
    // Whatever the clerk does to a request ends here, a correction of its category among it.
    requestChanged: (requestId) => {
      feed.changed(requestId);
      learner.notice();
    },
    publish: events.publish,
  });
  const secretTakers: Record<SecretName, (secret: string | null) => void> = {
    modelKey: model.setApiKey,
    smtpPassword: post.postman.setPassword,
    imapPassword: mailbox.setPassword,
  };
  const sampler = startMeasuring({ db, queue, publish: events.publish, log });
  const rounds = watches ? [intake.takeUpUnfinished, intake.releaseSettled] : [intake.takeUpUnfinished];
  for (const round of rounds) await round();
  const catchUp = startCatchUp({ rounds, everyMs: options.catchUpMs, log });
  if (watches) await watch.apply(settings().watch);
  await mailbox.apply(settings().mailbox);
  feed.refresh();
  learner.notice();
  post.postman.wake();

  return {
    call: enteringCall(api, entrance),
    on: events.on,
    file: (kind, id) =>
      entrance.enter(() =>
        kind === 'searchable' ? searchable.make(id) : findStoredFile(kind, id, environment),
      ),
    export: (order) => entrance.enter(() => exports(order)),
    takeIn,
    waitFor: (id) => (queue.isWorking(id) ? queue.add(id, { priority: 'now' }) : Promise.resolve()),
    db,
    setSecret: (name, secret) => secretTakers[name](secret),
    setPasswords: keyring.setRemembered,
    reportShellLoad: sampler.reportShellLoad,
    // In this order: nothing new comes in, the work stops, the rest is let go.
    close: closeOnce([
      { close: entrance.shut },
      catchUp,
      deadlines.rounds,
      watch,
      mailbox,
      post,
      queue,
      intake,
      { close: entrance.empty },
      learner,
      feed,
      sampler,
      reader,
      unpacker,
      searchable,
      ownForms,
      { close: closeDatabase },
    ]),
  };
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
