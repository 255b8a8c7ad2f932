import { chmod, copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Result } from '../../src-preload/contract/errors.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { fromFileSystem } from '../core/file-system-error.ts';
import { extensionOf, isReadable } from '../core/media-type.ts';
import type { ExportOrder, FileKind, StoredFile, StoredFileKind } from '../engine/protocol.ts';
import { copyName, searchableName } from './copy-name.ts';
import type { EngineClient } from '../engine/engine-client.ts';

/** Opens and saves the files the engine keeps. */
export interface StoredFiles {
  /** Opens a read-only copy with the system's program, so nothing edits the stored file. */
  readonly open: (subject: StoredFileKind, id: string) => Promise<void>;
  /** The same for a document that came from outside: only what no program runs. @throws BrokerFlowError `forbidden` */
  readonly openDocument: (id: string) => Promise<void>;
  /** Asks where, then copies; false when the clerk changed their mind. */
  readonly save: (subject: StoredFileKind, id: string) => Promise<boolean>;
  /** Asks where, then has a searchable copy of a document made there; false when the clerk changed their mind. */
  readonly saveSearchable: (documentId: string) => Promise<boolean>;
  /** Has a file made of what is stored and asks where to put it; false when the clerk changed their mind. */
  readonly saveExport: (order: ExportOrder) => Promise<boolean>;
  /** Removes the copies made for opening. */
  readonly removeCopies: () => Promise<void>;
}

/** Stored files by their ids; the window never learns a path. */
export function createStoredFiles(options: {
  readonly engine: EngineClient;
  /** Where copies for opening are made; those of an earlier run that was killed are removed first. */
  readonly copiesFolder: string;
  readonly currentWindow: () => BrowserWindow | null;
}): StoredFiles {
  const { copiesFolder } = options;
  const removeCopies = (): Promise<void> => rm(copiesFolder, { recursive: true, force: true });
  const cleared = removeCopies().catch(() => undefined); // a copy that a program holds open stays for the next time
  const find = async (subject: FileKind, id: string): Promise<StoredFile> =>
    valueOf(await options.engine.file(subject, id));
  const moveTo = async (made: StoredFile, target: string): Promise<void> => {
    try {
      await copyTo(made.path, target);
    } finally {
      await rm(made.path, { force: true });
    }
  };

  const openCopy = async (subject: StoredFileKind, stored: StoredFile): Promise<void> => {
    await cleared;
    await mkdir(copiesFolder, { recursive: true, mode: 0o700 });
    const copy = path.join(await mkdtemp(path.join(copiesFolder, 'copy-')), copyName(subject, stored));
    await copyTo(stored.path, copy);
    await chmod(copy, 0o444);
    const problem = await shell.openPath(copy);
    if (problem) throw new BrokerFlowError('no-program', `No program opened ${stored.filename}: ${problem}`);
  };

  return {
    open: async (subject, id) => openCopy(subject, await find(subject, id)),
    openDocument: async (id) => {
      const stored = await find('document', id);
      if (!isReadable(stored.mediaType) && stored.mediaType !== 'message/rfc822') {
        throw new BrokerFlowError('forbidden', 'Only PDFs, pictures and messages are opened');
      }
      // The ending says what opens it: that of its bytes, never the one its sender gave it.
      const ending = isReadable(stored.mediaType) ? extensionOf(stored.mediaType) : 'eml';
      await openCopy('document', { ...stored, filename: `${path.parse(stored.filename).name}.${ending}` });
    },
    save: async (subject, id) => {
      const stored = await find(subject, id);
      const target = await askWhere(options.currentWindow(), copyName(subject, stored));
      if (target !== null) await copyTo(stored.path, target);
      return target !== null;
    },
    saveSearchable: async (documentId) => {
      const original = await find('document', documentId);
      const target = await askWhere(options.currentWindow(), searchableName(original.filename));
      if (target === null) return false;
      await moveTo(await find('searchable', documentId), target);
      return true;
    },
    saveExport: async (order) => {
      const made = valueOf(await options.engine.export(order));
      const target = await askWhere(options.currentWindow(), made.filename);
      if (target === null) await rm(made.path, { force: true });
      else await moveTo(made, target);
      return target !== null;
    },
    removeCopies,
  };
}

function valueOf(result: Result<StoredFile>): StoredFile {
  if (!result.ok) throw new BrokerFlowError(result.error.code, result.error.message);
  return result.value;
}

async function copyTo(from: string, to: string): Promise<void> {
  await copyFile(from, to).catch((error: unknown) => {
    throw fromFileSystem(error, to, 'folder-not-writable');
  });
}

async function askWhere(window: BrowserWindow | null, filename: string): Promise<string | null> {
  const options = { defaultPath: filename };
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return answer.canceled ? null : answer.filePath;
}
