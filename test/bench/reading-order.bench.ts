import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { imagePdf } from '../../scripts/documents/image-pdf.ts';
import { renderRequestPdf } from '../../scripts/documents/render-request-pdf.ts';
import { scanToJpegs } from '../../scripts/documents/scan-pages.ts';
import { loadTrainingItems, REFERENCE_FILE } from '../../scripts/training/training-data.ts';
import type { Benchmark } from './benchmark.ts';
import { median } from './median.ts';
import { startMeasuredEngine, type MeasuredEngine } from './measured-engine.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const LONG_SCAN_PAGES = 50;
const DPI = 200;
/** Pages of the long scan that are read before anything is measured: its workers are warm then. */
const PAGES_BEFORE = 3;

/** How soon a cancelled request has settled, and how long a scan of one page takes while a long one is read. */
export const readingOrder: Benchmark = {
  name: 'reading-order',
  run: async (print) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'brokerflow-order-'));
    const cores = availableParallelism();
    const engine = await startMeasuredEngine(path.join(folder, 'data'), cores);
    try {
      print(`reading-order: ${cores} cores, load ${loadavg()[0]?.toFixed(2) ?? '-'}, ${ROUNDS} rounds`);
      const { short, long, others } = await writeFiles(folder);
      await engine.process(others[0] ?? '');
      const alone: number[] = [];
      for (const file of short.slice(0, ROUNDS)) alone.push((await engine.process(file)).wallMs);
      const beside: number[] = [];
      const cancelled: number[] = [];
      for (const [round, file] of long.entries()) {
        const id = await startLong(engine, file);
        beside.push((await engine.process(short[ROUNDS + round] ?? '')).wallMs);
        cancelled.push(await engine.cancel(id));
      }
      print(`one-page scan, drop to draft, alone: ${asSeconds(alone)}`);
      print(`one-page scan, drop to draft, during a scan of ${LONG_SCAN_PAGES} pages: ${asSeconds(beside)}`);
      print(`a scan of ${LONG_SCAN_PAGES} pages, cancel to settled: ${asSeconds(cancelled)}`);
    } finally {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function startLong(engine: MeasuredEngine, file: string): Promise<string> {
  const id = await engine.drop(file);
  await engine.pagesRead(id, PAGES_BEFORE);
  return id;
}

function asSeconds(milliseconds: readonly number[]): string {
  const seconds = (value: number): string => `${(value / 1000).toFixed(2)} s`;
  return `median ${seconds(median(milliseconds))}, most ${seconds(Math.max(...milliseconds))}`;
}

/** Scans of requests of the corpus; no file is the same as another. */
async function writeFiles(folder: string) {
  mkdirSync(folder, { recursive: true });
  const items = loadTrainingItems(REFERENCE_FILE).slice(0, ROUNDS * 2 + 1);
  const pages: Uint8Array[] = [];
  for (const [seed, item] of items.entries()) {
    const [page] = await scanToJpegs(await renderRequestPdf(item), { dpi: DPI, damage: 'office', seed });
    if (page) pages.push(page);
  }
  const write = async (name: string, pictures: readonly Uint8Array[]): Promise<string> => {
    const file = path.join(folder, name);
    writeFileSync(file, await imagePdf(pictures, DPI));
    return file;
  };
  const single: string[] = [];
  for (const [number, page] of pages.entries()) single.push(await write(`short-${number}.pdf`, [page]));
  const long: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const pictures = Array.from(
      { length: LONG_SCAN_PAGES },
      (_, page) => pages[(page + round) % pages.length],
    );
    long.push(
      await write(
        `long-${round}.pdf`,
        pictures.flatMap((picture) => picture ?? []),
      ),
    );
  }
  return { short: single.slice(0, ROUNDS * 2), long, others: single.slice(ROUNDS * 2) };
}
