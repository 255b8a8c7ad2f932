import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import * as z from 'zod';
import { keepHeapsLean } from '../../src-main/engine/lean-heaps.ts';
import { createDocumentReader } from '../../src-main/pipeline/text/document-reader.ts';
import { silent } from './silent-log.ts';

/** Reads the files of its argument with the product's reader and prints how long that took and its peak memory. */
const inputSchema = z.object({
  tessdata: z.string(),
  warmUp: z.array(z.string()),
  files: z.array(z.string()),
});

const DOCUMENTS_AT_ONCE = availableParallelism() + 2;
const SAMPLE_MS = 50;

// As in the engine, which this is a part of.
keepHeapsLean();
const input = inputSchema.parse(JSON.parse(process.argv[2] ?? ''));
const reader = createDocumentReader({
  ocrWorkers: availableParallelism(),
  dpi: 200,
  tessdata: input.tessdata,
  log: silent,
});
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, SAMPLE_MS);
let firstPage = Number.NaN;

async function readAll(files: readonly string[]): Promise<number> {
  const queue = new PQueue({ concurrency: DOCUMENTS_AT_ONCE });
  const start = performance.now();
  firstPage = Number.NaN;
  const reads = files.map(
    (path) => () =>
      reader.read(
        { path, mediaType: 'application/pdf' },
        {
          maxPages: 5000,
          alreadyRead: [],
          onStart: () => undefined,
          onPage: () => {
            if (Number.isNaN(firstPage)) firstPage = (performance.now() - start) / 1000;
          },
          context: { signal: new AbortController().signal, log: silent },
        },
      ),
  );
  await queue.addAll(reads);
  return (performance.now() - start) / 1000;
}

await readAll(input.warmUp);
const seconds = await readAll(input.files);
clearInterval(watch);
await reader.close();
process.stdout.write(
  JSON.stringify({ seconds, firstPageSeconds: firstPage, peakMemoryMb: peak / 1024 / 1024 }),
);
