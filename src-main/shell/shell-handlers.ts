import { app, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import type { CallOutput } from '../../src-preload/contract/channels.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { ShellHandlers } from './call-handler.ts';
import { saveChart } from './chart-files.ts';
import { askForDocuments, askForFolder, askForTable } from './dialogs.ts';
import type { EngineClient } from '../engine/engine-client.ts';
import { createFormPicking } from './form-picking.ts';
import { createLearningFiles } from './learning-files.ts';
import type { RememberedPasswords } from './remembered-passwords.ts';
import type { Secrets } from './secrets.ts';
import type { StoredFiles } from './stored-files.ts';

/** The calls that need Electron: dialogs, opening and saving files, secrets. */
export function createShellHandlers(parts: {
  readonly engine: EngineClient;
  readonly files: StoredFiles;
  readonly secrets: Secrets;
  readonly passwords: RememberedPasswords;
  readonly dataFolder: string;
  readonly currentWindow: () => BrowserWindow | null;
}): ShellHandlers {
  const { engine, files, secrets, passwords, dataFolder, currentWindow } = parts;
  const learning = createLearningFiles({ engine, currentWindow });
  return {
    'app.info': () => ({
      version: app.getVersion(),
      dataFolder,
      runtime: runtimeName(),
      engineFailure: engine.refusal()?.code ?? null,
    }),
    'app.quit': () => {
      setImmediate(() => app.quit());
      return {};
    },
    'app.showDataFolder': () => openFolder(dataFolder),
    'intake.pickFiles': async () => addPicked(engine, await askForDocuments(currentWindow())),
    'documents.open': async ({ documentId }) => done(files.openDocument(documentId)),
    'documents.saveOriginal': async ({ documentId }) => ({ saved: await files.save('document', documentId) }),
    'documents.saveSearchable': async ({ documentId }) => ({ saved: await files.saveSearchable(documentId) }),
    'templates.pick': createFormPicking(engine, currentWindow),
    'forms.open': async ({ id }) => done(files.open('form', id)),
    'forms.saveFlat': async ({ id }) => ({ saved: await files.saveExport({ of: 'flat-form', formId: id }) }),
    'forms.save': async ({ id }) => ({ saved: await files.save('form', id) }),
    'profiles.save': async ({ name }) => ({ saved: await files.saveExport({ of: 'profile', name }) }),
    'drafts.open': async ({ id }) => done(files.open('draft', id)),
    'drafts.save': async ({ id }) => ({ saved: await files.save('draft', id) }),
    'forms.saveAll': async (filter) => ({ saved: await files.saveExport({ of: 'forms', filter }) }),
    'deadlines.openLetter': async ({ id }) => done(files.open('renewal', id)),
    'deadlines.export': async ({ format }) => ({
      saved: await files.saveExport({ of: 'deadlines', format }),
    }),
    'performance.saveChart': async (chart) => ({ saved: await saveChart(currentWindow(), chart) }),
    'loadTests.save': async (order) => ({ saved: await files.saveExport({ of: 'load-test', ...order }) }),
    'insurers.export': async () => ({ saved: await files.saveExport({ of: 'insurers' }) }),
    'insurers.pickFile': async () => ({
      preview: await previewTable(engine, await askForTable(currentWindow())),
    }),
    'papers.save': async (order) => ({ saved: await files.saveExport({ of: 'paper', ...order }) }),
    'audit.export': async (filter) => ({ saved: await files.saveExport({ of: 'audit', filter }) }),
    'learning.export': async () => ({ saved: await learning.write() }),
    'learning.import': async () => ({ taken: await learning.read() }),
    'settings.pickFolder': async () => ({ folder: await askForFolder(currentWindow()) }),
    'secrets.state': ({ name }) => secrets.state(name),
    'secrets.store': (input) => secrets.store(input),
    'secrets.unlock': ({ name, passphrase }) => secrets.unlock(name, passphrase),
    'secrets.forget': ({ name }) => secrets.forget(name),
    'passwords.state': () => passwords.state(),
    'passwords.remember': ({ password }) => passwords.remember(password),
    'passwords.forget': () => passwords.forget(),
  };
}

async function done(work: Promise<void>): Promise<Record<string, never>> {
  await work;
  return {};
}

async function openFolder(folder: string): Promise<Record<string, never>> {
  const problem = await shell.openPath(folder);
  if (problem) throw new BrokerFlowError('internal', `No program opened the folder: ${problem}`);
  return {};
}

async function addPicked(
  engine: EngineClient,
  paths: readonly string[],
): Promise<CallOutput<'intake.addFiles'>> {
  if (paths.length === 0) return { results: [] };
  const result = await engine.call('intake.addFiles', { paths, source: 'dialog' });
  if (!result.ok) throw new BrokerFlowError(result.error.code, result.error.message);
  return result.value as CallOutput<'intake.addFiles'>;
}

async function previewTable(
  engine: EngineClient,
  path: string | null,
): Promise<CallOutput<'insurers.pickFile'>['preview']> {
  if (path === null) return null;
  const result = await engine.call('insurers.readFile', { path });
  if (!result.ok) throw new BrokerFlowError(result.error.code, result.error.message);
  return result.value as CallOutput<'insurers.readFile'>;
}

function runtimeName(): string {
  const { electron, chrome, node } = process.versions;
  return `Electron ${electron} (Chromium ${chrome}, Node ${node})`;
}
