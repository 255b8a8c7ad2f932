import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, nativeTheme, session } from 'electron';
import { settingsSchema } from '../../src-preload/contract/settings.ts';
import type { Settings } from '../../src-preload/contract/settings.ts';
import { systemUser } from '../core/system-user.ts';
import { createLog } from '../engine/log.ts';
import type { EngineEvent } from '../engine/protocol.ts';
import { createAlertNotices } from './alert-notices.ts';
import { createCallMeter } from './call-meter.ts';
import { createCallHandler } from './call-handler.ts';
import { createEngineClient } from '../engine/engine-client.ts';
import type { EngineClient } from '../engine/engine-client.ts';
import { serveFiles } from './file-protocol.ts';
import { connectWindow, tellWindow } from './ipc-bridge.ts';
import type { Places } from './launch-settings.ts';
import { setMenu } from './menu.ts';
import { createReminders } from './reminders.ts';
import { createRememberedPasswords } from './remembered-passwords.ts';
import { createSecrets } from './secrets.ts';
import { restrictContents, restrictSession } from './session-policy.ts';
import { watchShellLoad } from './shell-load.ts';
import { createShellHandlers } from './shell-handlers.ts';
import { createStoredFiles } from './stored-files.ts';
import { systemVault } from './system-vault.ts';
import { openWindow } from './window.ts';

const ENGINE_WORKER = new URL('./engine.worker.js', import.meta.url);
const PAGE_FOLDER = path.resolve(fileURLToPath(new URL('../renderer', import.meta.url)));

/** Builds the shell around the engine thread and opens the window. Called once Electron is ready. */
export function startApplication(places: Places): void {
  let window: BrowserWindow | null = null;
  const currentWindow = (): BrowserWindow | null => window;
  let { language, performance } = settingsSchema.parse({});
  const apply = (settings: Settings): void => {
    ({ language, performance } = settings);
    applySettings(settings);
  };
  const { warn: log, error: logError } = createLog(places.dataFolder, 'window');
  process.on('unhandledRejection', (reason) => logError('A promise was left alone', reason));
  process.on('uncaughtException', (error) => logError('Nobody caught an exception', error));

  const engine = createEngineClient({
    worker: ENGINE_WORKER,
    engine: { ...places, clerk: systemUser(), version: app.getVersion() },
    onEvent: (event) => {
      if (event.name === 'settings.changed') apply(event.payload);
      if (event.name === 'deadlines.due') reminders.show(event.payload, language);
      if (event.name === 'alerts.changed' && performance.notifications) {
        alertNotices.show(event.payload.critical, language);
      }
      tellWindow(window, event);
    },
    onRefused: (error) => tellWindow(window, engineFailed(error)),
    log,
  });
  const reminders = createReminders((id) => {
    focus(window);
    tellWindow(window, { name: 'window.openDeadlines', payload: { id } });
  });
  const alertNotices = createAlertNotices(() => {
    focus(window);
    tellWindow(window, { name: 'window.openAlerts', payload: {} });
  });
  const secrets = createSecrets({
    folder: places.dataFolder,
    vault: systemVault,
    onSecret: (name, secret) => engine.setSecret(name, secret),
  });
  const passwords = createRememberedPasswords({
    folder: places.dataFolder,
    vault: systemVault,
    onPasswords: (all) => engine.setPasswords(all),
  });
  const files = createStoredFiles({
    engine,
    copiesFolder: path.join(places.windowFolder, 'opened'),
    currentWindow,
  });
  const handlers = createShellHandlers({
    engine,
    files,
    secrets,
    passwords,
    dataFolder: places.dataFolder,
    currentWindow,
  });
  const meter = createCallMeter();
  const call = createCallHandler({ engine, handlers, meter, checkOutputs: !app.isPackaged });

  restrictSession(session.defaultSession);
  serveFiles(session.defaultSession, engine, PAGE_FOLDER);
  connectWindow({ currentWindow, call, engine });
  setMenu('it');

  const open = (): void => {
    window = openWindow(places.windowFolder, log);
    restrictContents(window.webContents);
    window.on('closed', () => (window = null));
  };
  open();
  app.on('activate', () => window ?? open());
  app.on('second-instance', () => focus(window));
  quitCleanly(engine, watchShellLoad(engine.reportShellLoad, meter), files.removeCopies);

  void secrets.open().catch((error: unknown) => log(`Stored secrets cannot be opened: ${String(error)}`));
  void passwords.open().catch((error: unknown) => log(`No remembered password is used: ${String(error)}`));
  void engine.call('settings.get', {}).then((result) => {
    if (result.ok) apply(settingsSchema.parse(result.value));
  });
}

function engineFailed(error: { readonly code: string; readonly message: string }): EngineEvent {
  return { name: 'engine.failed', payload: { code: error.code, message: error.message } };
}

function applySettings(settings: Settings): void {
  setMenu(settings.language);
  nativeTheme.themeSource = settings.theme;
}

function focus(window: BrowserWindow | null): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** Closing waits until the engine has put everything down; a second request does not hurry it. */
function quitCleanly(engine: EngineClient, stopDelay: () => void, removeCopies: () => Promise<void>): void {
  let phase: 'running' | 'closing' | 'closed' = 'running';
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (phase === 'closed') return;
    event.preventDefault();
    if (phase === 'closing') return;
    phase = 'closing';
    for (const window of BrowserWindow.getAllWindows()) window.hide();
    stopDelay();
    void Promise.allSettled([engine.close(), removeCopies()]).then(([engineEnded]) => {
      phase = 'closed';
      // Ending waits for all threads, and for one that is stuck it would wait for ever.
      if (engineEnded.status === 'fulfilled' && !engineEnded.value) process.kill(process.pid, 'SIGKILL');
      app.quit();
    });
  });
}
