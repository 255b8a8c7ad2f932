import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { imagePdf } from '../../scripts/documents/image-pdf.ts';
import { renderRequestPdf } from '../../scripts/documents/render-request-pdf.ts';
import { scanToJpegs } from '../../scripts/documents/scan-pages.ts';
import { alignedTable } from '../../scripts/evaluate/table.ts';
import { loadTrainingItems, REFERENCE_FILE } from '../../scripts/training/training-data.ts';
import type { Benchmark } from './benchmark.ts';
import { nativeTesseract, ocrMyPdf, ourReader, pdfToText, type ReadingProgram } from './reading-programs.ts';

/** Fewer for a first look: `BENCH_FILES=5 npm run bench -- reading`. */
const FILES = Number(process.env.BENCH_FILES ?? 20);
const DPI = 200;
/** Of the mixed folder: four digital files for each scan. */
const DIGITAL_SHARE = 0.8;
const LONG_SCAN_PAGES = 50;

/** Pages read per minute beside the programs a broker would use instead, on the same files in one run. */
export const reading: Benchmark = {
  name: 'reading',
  run: async (print) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'brokerflow-reading-'));
    try {
      print(`reading: ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(2) ?? '-'}`);
      const { digital, scanned, pages, longScan } = await writeFiles(folder);
      const warmUp = [digital[0], scanned[0]].flatMap((file) => file ?? []);
      const ours = [ourReader('system', warmUp), ourReader('bundled', warmUp)];
      const scanners = [...ours, ocrMyPdf(folder), nativeTesseract(folder)];
      const first = scanned.slice(1);
      const mixed = [
        ...digital.slice(0, FILES * DIGITAL_SHARE),
        ...scanned.slice(0, FILES * (1 - DIGITAL_SHARE)),
      ];
      const pagesOf = (files: readonly string[]): number =>
        files.reduce((sum, file) => sum + (pages.get(file) ?? 0), 0);
      const rounds: readonly [string, readonly string[], readonly ReadingProgram[]][] = [
        ['1 scan', first.slice(0, 1), scanners],
        [`${first.length} scans`, first, scanners],
        [`mixed, ${DIGITAL_SHARE * 100} % digital`, mixed, scanners],
        [`${digital.length} digital`, digital, [...ours.slice(0, 1), pdfToText()]],
      ];
      const rows: string[][] = [
        ['', 'program', 'pages', 'pages / minute', 'peak memory MB', 'ours (system) is faster by'],
      ];
      for (const [name, files, programs] of rounds)
        rows.push(...(await measure(name, files, pagesOf(files), programs)));
      print(`\n${alignedTable(rows)}`);
      const long = await ours[0]?.read?.([longScan]);
      print(
        `\nFirst text of a scan of ${LONG_SCAN_PAGES} pages after ${long?.firstPageSeconds?.toFixed(2) ?? '-'} s`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure(
  name: string,
  files: readonly string[],
  pages: number,
  programs: readonly ReadingProgram[],
): Promise<string[][]> {
  const rows: string[][] = [];
  let ours = Number.NaN;
  for (const program of programs) {
    if (!program.read) {
      rows.push([name, program.name, '', 'not installed']);
      continue;
    }
    const { seconds, peakMemoryMb } = await program.read(files);
    if (Number.isNaN(ours)) ours = seconds;
    rows.push([
      name,
      program.name,
      String(pages),
      ((pages / seconds) * 60).toFixed(1),
      Number.isNaN(peakMemoryMb) ? '-' : peakMemoryMb.toFixed(0),
      (seconds / ours).toFixed(2),
    ]);
  }
  return rows;
}

/** Requests of the corpus as digital files and as office scans, and one long scan. */
async function writeFiles(folder: string) {
  const items = loadTrainingItems(REFERENCE_FILE).slice(0, FILES + 1);
  const pages = new Map<string, number>();
  const [digital, scanned]: [string[], string[]] = [[], []];
  const pictures: Uint8Array[] = [];
  const write = (name: string, bytes: Uint8Array, count: number): string => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    pages.set(file, count);
    return file;
  };
  for (const [number, item] of items.entries()) {
    const pdf = await renderRequestPdf(item);
    const jpegs = await scanToJpegs(pdf, { dpi: DPI, damage: 'office', seed: number });
    pictures.push(...jpegs);
    digital.push(write(`digital-${number}.pdf`, pdf, jpegs.length));
    scanned.push(write(`scanned-${number}.pdf`, await imagePdf(jpegs, DPI), jpegs.length));
  }
  const long = Array.from({ length: LONG_SCAN_PAGES }, (_, page) => pictures[page % pictures.length]);
  const longScan = write(
    'long.pdf',
    await imagePdf(
      long.flatMap((page) => page ?? []),
      DPI,
    ),
    LONG_SCAN_PAGES,
  );
  return { digital, scanned, pages, longScan };
}
