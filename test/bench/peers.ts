import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** A program that does one stage of our work: it is measured on the same files in the same run. */
export interface Peer {
  readonly name: string;
  /** Reads one file from start to end; the time it took, in milliseconds. */
  readonly read: (file: string) => Promise<number>;
}

/** Reads text layers: poppler's pdftotext. Null when it is not installed. */
export function textLayerPeer(): Peer | null {
  if (!installed('pdftotext')) return null;
  return {
    name: 'pdftotext',
    read: (file) => timed(() => run('pdftotext', ['-layout', file, '-'])),
  };
}

/**
 * Recognises scans: poppler draws the page at the same resolution, native tesseract reads it with the
 * very language data that we ship, on one core like one of our workers. Null when a part is missing.
 */
export function recognitionPeer(folder: string): Peer | null {
  if (!installed('tesseract') || !installed('pdftoppm')) return null;
  const data = unpackLanguage(folder);
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  return {
    name: 'pdftoppm + tesseract (one thread)',
    read: (file) =>
      timed(async () => {
        const image = path.join(folder, 'peer');
        await run('pdftoppm', ['-r', '200', '-gray', '-singlefile', file, image]);
        const options = ['-l', 'ita', '--psm', '3', '--dpi', '200', '--tessdata-dir', data];
        await run('tesseract', [`${image}.pgm`, '-', ...options], { env });
      }),
  };
}

function installed(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function unpackLanguage(folder: string): string {
  const data = path.join(folder, 'tessdata');
  const packed = path.join(
    path.dirname(require.resolve('@tesseract.js-data/ita/package.json')),
    '4.0.0_best_int/ita.traineddata.gz',
  );
  mkdirSync(data, { recursive: true });
  writeFileSync(path.join(data, 'ita.traineddata'), gunzipSync(readFileSync(packed)));
  return data;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
