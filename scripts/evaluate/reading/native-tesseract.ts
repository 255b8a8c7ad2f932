import { execFile, execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { keptFile } from '../kept-file.ts';
import { keyOf } from '../source-hash.ts';
import type { KeptSheet } from './kept-sheets.ts';

const run = promisify(execFile);
const LANGUAGES = 'ita+eng';

/** The words that the installed tesseract reads on a sheet, with its own data and defaults. */
export type NativeTesseract = (sheet: KeptSheet) => Promise<readonly string[]>;

/** Native tesseract with Italian; null when it is not installed. */
export function findNativeTesseract(): NativeTesseract | null {
  const version = installedVersion();
  if (version === null) return null;
  return async (sheet) => {
    const key = keyOf(await readFile(sheet.picture), version, LANGUAGES, String(sheet.dpi));
    const text = await keptFile(`${key}.native.txt`, async () => {
      const options = ['-l', LANGUAGES, '--dpi', String(sheet.dpi)];
      const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
      return (await run('tesseract', [sheet.picture, '-', ...options], { env })).stdout;
    });
    return (await readFile(text, 'utf8')).split(/\s+/u);
  };
}

function installedVersion(): string | null {
  try {
    const languages = execFileSync('tesseract', ['--list-langs'], { encoding: 'utf8', stdio: 'pipe' });
    if (!/^ita$/mu.test(languages) || !/^eng$/mu.test(languages)) return null;
    return execFileSync('tesseract', ['--version'], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return null;
  }
}
