import { writeFile } from 'node:fs/promises';
import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { ParsedInput } from '../../src-preload/contract/channels.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { fromFileSystem } from '../core/file-system-error.ts';
import { safeFilename } from '../core/safe-filename.ts';

/** Every PNG begins with these bytes (https://www.w3.org/TR/png-3/, 5.2). */
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Asks where to put a chart, and writes it there; false when the clerk changed their mind. */
export async function saveChart(
  window: BrowserWindow | null,
  { name, format, content }: ParsedInput<'performance.saveChart'>,
): Promise<boolean> {
  const bytes = format === 'png' ? pictureOf(content) : Buffer.from(content, 'utf8');
  const options = {
    defaultPath: safeFilename(['BrokerFlow', name], `.${format}`),
    filters: [{ name: format.toUpperCase(), extensions: [format] }],
  };
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (answer.canceled) return false;
  await writeFile(answer.filePath, bytes).catch((error: unknown) => {
    throw fromFileSystem(error, answer.filePath, 'folder-not-writable');
  });
  return true;
}

function pictureOf(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return bytes;
  throw new BrokerFlowError('invalid-input', 'Not a PNG picture');
}
