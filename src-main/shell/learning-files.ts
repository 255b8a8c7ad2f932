import { readFile, stat, writeFile } from 'node:fs/promises';
import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { LONGEST_LEARNING_FILE } from '../../src-preload/contract/calls/learning.ts';
import type { CallOutput, ChannelOf } from '../../src-preload/contract/channels.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { fromFileSystem } from '../core/file-system-error.ts';
import type { EngineClient } from '../engine/engine-client.ts';

/** Corrections as files that the clerk chooses; the window never learns a path. */
export interface LearningFiles {
  /** Asks where, then writes; false when the clerk changed their mind. */
  readonly write: () => Promise<boolean>;
  /** Asks which, then takes it in; null when the clerk changed their mind. */
  readonly read: () => Promise<CallOutput<'learning.import'>['taken']>;
}

const FILTERS = [{ name: 'JSON', extensions: ['json'] }];

/** Files of corrections, through the system's dialogs. */
export function createLearningFiles(options: {
  readonly engine: EngineClient;
  readonly currentWindow: () => BrowserWindow | null;
}): LearningFiles {
  const { engine, currentWindow } = options;
  return {
    write: async () => {
      const { text } = await ask(engine, 'learning.fileText', {});
      const target = await askWhere(currentWindow(), 'brokerflow-correzioni.json');
      if (target === null) return false;
      await writeFile(target, text, { mode: 0o600 }).catch((error: unknown) => {
        throw fromFileSystem(error, target, 'folder-not-writable');
      });
      return true;
    },
    read: async () => {
      const path = await askWhich(currentWindow());
      return path === null ? null : ask(engine, 'learning.takeIn', { text: await textOf(path) });
    },
  };
}

async function textOf(path: string): Promise<string> {
  const read = async (): Promise<string> => {
    const { size } = await stat(path);
    if (size > LONGEST_LEARNING_FILE) throw new BrokerFlowError('too-large', 'The file is too large');
    return readFile(path, 'utf8');
  };
  return read().catch((error: unknown) => {
    throw error instanceof BrokerFlowError ? error : fromFileSystem(error, path, 'unreadable-file');
  });
}

async function ask<C extends ChannelOf<'engine'>>(
  engine: EngineClient,
  channel: C,
  input: unknown,
): Promise<CallOutput<C>> {
  const result = await engine.call(channel, input);
  if (!result.ok) throw new BrokerFlowError(result.error.code, result.error.message);
  return result.value as CallOutput<C>;
}

async function askWhere(window: BrowserWindow | null, filename: string): Promise<string | null> {
  const options = { defaultPath: filename, filters: FILTERS };
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return answer.canceled ? null : answer.filePath;
}

async function askWhich(window: BrowserWindow | null): Promise<string | null> {
  const options = { properties: ['openFile'] satisfies ['openFile'], filters: FILTERS };
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}
