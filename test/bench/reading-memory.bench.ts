import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { alignedTable } from '../../scripts/evaluate/table.ts';
import type { Benchmark } from './benchmark.ts';
import { measureMemory, type Memory } from './measure-memory.ts';
import { megabytesPerHundred } from './memory-slope.ts';
import { writeMemoryDocuments } from './write-memory-documents.ts';

/** A part of the whole for a first look: `BENCH_SHARE=0.1 npm run bench -- reading-memory`. */
const SHARE = Number(process.env.BENCH_SHARE ?? 1);
const share = (whole: number): number => Math.max(1, Math.round(whole * SHARE));

const SCANNED_PAGES = share(700);
const DIGITAL_PAGES = share(2000);
const DOCUMENTS = share(1000);
/** The memory is taken each time so many documents are through. */
const BATCH = share(50);
const LIMIT_MB = 600;

/** Memory of the engine's process with two OCR workers: long scans, long digital files, many documents in a row. */
export const readingMemory: Benchmark = {
  name: 'reading-memory',
  run: async (print) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'brokerflow-memory-'));
    const measure = (name: string, batches: readonly (readonly string[])[]): Memory =>
      measureMemory(path.join(folder, name), batches);
    try {
      print(
        `reading-memory: Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(2) ?? '-'}`,
      );
      const files = await writeMemoryDocuments(folder, {
        scannedPages: SCANNED_PAGES,
        digitalPages: DIGITAL_PAGES,
        documents: DOCUMENTS,
      });
      const rows = [['', 'pages', 'minutes', 'start MB', 'end MB', 'peak MB', `of ${LIMIT_MB} MB`]];
      rows.push(row('one scan', measure('scan', [[files.scan]])));
      rows.push(row('one digital file', measure('digital', [[files.digital]])));
      const many = measure('many', batchesOf(files.many));
      rows.push(row(`${files.many.length} documents`, many));
      print(`\n${alignedTable(rows)}`);
      printSlope(many, print);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function row(name: string, { pages, minutes, startMb, afterMb, peakMb }: Memory): string[] {
  return [
    name,
    String(pages),
    minutes.toFixed(1),
    startMb.toFixed(0),
    (afterMb.at(-1) ?? Number.NaN).toFixed(0),
    peakMb.toFixed(0),
    (peakMb / LIMIT_MB).toFixed(2),
  ];
}

function batchesOf(files: readonly string[]): string[][] {
  const count = Math.ceil(files.length / BATCH);
  return Array.from({ length: count }, (_, batch) => files.slice(batch * BATCH, (batch + 1) * BATCH));
}

/** Only the last half counts: before, threads start and caches fill. */
function printSlope({ afterMb }: Memory, print: (line: string) => void): void {
  const points = afterMb.map((megabytes, index) => ({ documents: (index + 1) * BATCH, megabytes }));
  print(`\nMB after each ${BATCH} documents: ${afterMb.map((value) => value.toFixed(0)).join(' ')}`);
  const slope = megabytesPerHundred(points.slice(Math.floor(points.length / 2)));
  print(`Slope over the last half: ${slope.toFixed(2)} MB for each 100 documents`);
}
