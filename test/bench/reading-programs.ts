import { execFile, execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import PQueue from 'p-queue';

const run = promisify(execFile);

/** What one reading of some files took. */
export interface ReadingFigures {
  readonly seconds: number;
  /** The most memory one of its processes held; NaN where it cannot be told. */
  readonly peakMemoryMb: number;
  /** When the first page was there; only ours says so. */
  readonly firstPageSeconds?: number;
}

/** Something that reads files from start to end; null beside its name when it is not installed. */
export interface ReadingProgram {
  readonly name: string;
  readonly read: ((files: readonly string[]) => Promise<ReadingFigures>) | null;
}

/** OCRmyPDF with its default options, one file after the other: each uses all cores. */
export function ocrMyPdf(folder: string): ReadingProgram {
  const output = path.join(folder, 'ocrmypdf');
  const options = ['-l', 'ita', '--skip-text', '--quiet', '--sidecar', `${output}.txt`];
  return {
    name: 'OCRmyPDF --sidecar',
    read: installed('ocrmypdf')
      ? (files) =>
          eachAfterTheOther(files, (file) => measured('ocrmypdf', [...options, file, `${output}.pdf`]))
      : null,
  };
}

/** Poppler draws the pages, native tesseract reads them: one thread a page, as many pages at once as cores. */
export function nativeTesseract(folder: string): ReadingProgram {
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  const readFile = async (file: string, number: number): Promise<number> => {
    const picture = path.join(folder, `native-${number}`);
    await run('pdftoppm', ['-r', '200', '-gray', file, picture]);
    const pages = await run('find', [folder, '-name', `native-${number}-*.pgm`]);
    let peak = 0;
    for (const page of pages.stdout.split('\n').filter(Boolean)) {
      peak = Math.max(
        peak,
        (await measured('tesseract', [page, '-', '-l', 'ita', '--dpi', '200'], env)).peakMemoryMb,
      );
      await run('rm', [page]);
    }
    return peak;
  };
  return {
    name: 'pdftoppm + tesseract',
    read:
      installed('tesseract') && installed('pdftoppm')
        ? async (files) => {
            const start = performance.now();
            const queue = new PQueue({ concurrency: availableParallelism() });
            const peaks = await queue.addAll(files.map((file, number) => () => readFile(file, number)));
            return { seconds: (performance.now() - start) / 1000, peakMemoryMb: Math.max(...peaks) };
          }
        : null,
  };
}

/** Poppler's reader of text layers, one file after the other. */
export function pdfToText(): ReadingProgram {
  return {
    name: 'pdftotext',
    read: installed('pdftotext')
      ? (files) => eachAfterTheOther(files, (file) => measured('pdftotext', ['-layout', file, '-']))
      : null,
  };
}

/** Our reader in a process of its own, warmed up with a digital file and a scan. */
export function ourReader(tessdata: string, warmUp: readonly string[]): ReadingProgram {
  const script = fileURLToPath(new URL('read-files.ts', import.meta.url));
  return {
    name: `BrokerFlow (${tessdata} data)`,
    read: async (files) => {
      const input = JSON.stringify({ tessdata, warmUp, files });
      const { stdout } = await run(process.execPath, [script, input], { maxBuffer: 1e8 });
      // Printed by our own script.
      return JSON.parse(stdout) as ReadingFigures;
    },
  };
}

async function eachAfterTheOther(
  files: readonly string[],
  read: (file: string) => Promise<ReadingFigures>,
): Promise<ReadingFigures> {
  let [seconds, peakMemoryMb] = [0, 0];
  for (const file of files) {
    const one = await read(file);
    seconds += one.seconds;
    peakMemoryMb = Math.max(peakMemoryMb, one.peakMemoryMb);
  }
  return { seconds, peakMemoryMb };
}

const TIME = '/usr/bin/time';

/** Runs a program; GNU time, where it is installed, tells its peak memory. */
async function measured(
  program: string,
  args: readonly string[],
  env = process.env,
): Promise<ReadingFigures> {
  const timed = installed(TIME);
  const start = performance.now();
  const [command, all] = timed ? [TIME, ['-f', '%M', program, ...args]] : [program, args];
  const { stderr } = await run(command, all, { env, maxBuffer: 1e8 });
  const kilobytes = timed ? Number(stderr.trim().split('\n').at(-1)) : Number.NaN;
  return { seconds: (performance.now() - start) / 1000, peakMemoryMb: kilobytes / 1024 };
}

function installed(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
