import { ipcMain } from 'electron';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { IPC_ADD_FILES, IPC_ADD_TEMPLATE, IPC_CALL, IPC_EVENT } from '../../src-preload/contract/bridge.ts';
import { channels } from '../../src-preload/contract/channels.ts';
import type { Result } from '../../src-preload/contract/errors.ts';
import type { EngineEvent } from '../engine/protocol.ts';
import type { EngineClient } from '../engine/engine-client.ts';
import { PAGE_ORIGIN } from './session-policy.ts';

const FORBIDDEN: Result<never> = { ok: false, error: { code: 'forbidden', message: 'Not from this page' } };

/** Connects the window's calls and dropped files to the application. Only our own page is heard. */
export function connectWindow(options: {
  readonly currentWindow: () => BrowserWindow | null;
  readonly call: (channel: unknown, input: unknown) => Promise<Result<unknown>>;
  readonly engine: EngineClient;
}): void {
  const isOurPage = (event: IpcMainInvokeEvent): boolean => {
    const frame = event.senderFrame;
    return (
      frame !== null &&
      frame === options.currentWindow()?.webContents.mainFrame &&
      frame.origin === PAGE_ORIGIN
    );
  };
  ipcMain.handle(IPC_CALL, (event, channel: unknown, input: unknown) =>
    isOurPage(event) ? options.call(channel, input) : FORBIDDEN,
  );
  ipcMain.handle(IPC_ADD_FILES, (event, paths: unknown) =>
    isOurPage(event) ? addFiles(options.engine, paths) : FORBIDDEN,
  );
  ipcMain.handle(IPC_ADD_TEMPLATE, (event, form: unknown) =>
    isOurPage(event) ? addTemplate(options.engine, form) : FORBIDDEN,
  );
}

function addTemplate(engine: EngineClient, form: unknown): Result<unknown> | Promise<Result<unknown>> {
  const input = channels['templates.add'].input.safeParse(form);
  if (input.success) return engine.call('templates.add', input.data);
  return { ok: false, error: { code: 'invalid-input', message: input.error.message } };
}

function addFiles(engine: EngineClient, paths: unknown): Result<unknown> | Promise<Result<unknown>> {
  const input = channels['intake.addFiles'].input.safeParse({ paths, source: 'drop' });
  if (input.success) return engine.call('intake.addFiles', input.data);
  return { ok: false, error: { code: 'invalid-input', message: input.error.message } };
}

/** Tells the window; a window that is gone misses nothing, because screens ask for their state. */
export function tellWindow(window: BrowserWindow | null, event: EngineEvent): void {
  if (window && !window.isDestroyed()) window.webContents.send(IPC_EVENT, event);
}
