import { dialog } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';

/** What the application reads, and what it opens for the documents in it. */
const EXTENSIONS = ['pdf', 'png', 'jpg', 'jpeg', 'tif', 'tiff', 'eml', 'msg', 'zip', 'p7m'];

/** Asks for documents; an empty list when the clerk changed their mind. */
export function askForDocuments(window: BrowserWindow | null): Promise<readonly string[]> {
  return ask(window, {
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'PDF, PNG, JPEG, TIFF, EML, MSG, ZIP, P7M', extensions: EXTENSIONS },
      { name: '*', extensions: ['*'] },
    ],
  });
}

/** Asks for the PDF of a form; null when the clerk changed their mind. */
export async function askForForm(window: BrowserWindow | null): Promise<string | null> {
  const [form] = await ask(window, {
    properties: ['openFile'],
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  return form ?? null;
}

/** Asks for a table; null when the clerk changed their mind. */
export async function askForTable(window: BrowserWindow | null): Promise<string | null> {
  const [table] = await ask(window, {
    properties: ['openFile'],
    filters: [
      { name: 'CSV', extensions: ['csv', 'txt'] },
      { name: '*', extensions: ['*'] },
    ],
  });
  return table ?? null;
}

/** Asks for one folder; null when the clerk changed their mind. */
export async function askForFolder(window: BrowserWindow | null): Promise<string | null> {
  const [folder] = await ask(window, { properties: ['openDirectory', 'createDirectory'] });
  return folder ?? null;
}

async function ask(window: BrowserWindow | null, options: OpenDialogOptions): Promise<readonly string[]> {
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return answer.canceled ? [] : answer.filePaths;
}
