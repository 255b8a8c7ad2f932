import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { BrokerFlowError } from '../core/errors.ts';
import type { StoredFile, StoredFileKind } from '../engine/protocol.ts';
import type { EngineClient } from './engine-client.ts';

/** Opens and saves the files the engine keeps. */
export interface StoredFiles {
  /** Opens a read-only copy with the system's program, so nothing edits the stored file. */
  readonly open: (subject: StoredFileKind, id: string) => Promise<void>;
  /** Asks where, then copies; false when the clerk changed their mind. */
  readonly save: (subject: StoredFileKind, id: string) => Promise<boolean>;
  /** Removes the copies made for opening. */
  readonly removeCopies: () => Promise<void>;
}

export function createStoredFiles(options: {
  readonly engine: EngineClient;
  readonly temporaryFolder: string;
  readonly currentWindow: () => BrowserWindow | null;
}): StoredFiles {
  const copies: string[] = [];
  const find = async (subject: StoredFileKind, id: string): Promise<StoredFile> => {
    const result = await options.engine.file(subject, id);
    if (!result.ok) throw new BrokerFlowError(result.error.code, result.error.message);
    return result.value;
  };

  return {
    open: async (subject, id) => {
      const stored = await find(subject, id);
      const folder = await mkdtemp(path.join(options.temporaryFolder, 'brokerflow-'));
      copies.push(folder);
      const copy = path.join(folder, path.basename(stored.filename));
      await copyFile(stored.path, copy);
      await chmod(copy, 0o444);
      const problem = await shell.openPath(copy);
      if (problem) throw new BrokerFlowError('internal', `No program opened ${stored.filename}: ${problem}`);
    },
    save: async (subject, id) => {
      const stored = await find(subject, id);
      const target = await askWhere(options.currentWindow(), path.basename(stored.filename));
      if (target !== null) await copyFile(stored.path, target);
      return target !== null;
    },
    removeCopies: async () => {
      await Promise.all(copies.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}

async function askWhere(window: BrowserWindow | null, filename: string): Promise<string | null> {
  const options = { defaultPath: filename };
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return answer.canceled ? null : answer.filePath;
}
