import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { startMeasuredEngine } from './measured-engine.ts';

const memorySchema = z.object({
  /** Of the process with a new engine, before the first document. */
  startMb: z.number(),
  /** After each batch. */
  afterMb: z.array(z.number()),
  /** The most the process ever had, as the system says. */
  peakMb: z.number(),
  /** Pages of the documents that were read. */
  pages: z.number(),
  minutes: z.number(),
});
export type Memory = z.infer<typeof memorySchema>;

const self = fileURLToPath(import.meta.url);

/** Runs the batches, one after the other, through a new engine with two OCR workers in a process of its own. */
export function measureMemory(dataFolder: string, batches: readonly (readonly string[])[]): Memory {
  const output = execFileSync(process.execPath, [self], {
    input: JSON.stringify({ dataFolder, batches }),
    stdio: ['pipe', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  return memorySchema.parse(JSON.parse(output));
}

const OCR_WORKERS = 2;
const inputSchema = z.object({ dataFolder: z.string(), batches: z.array(z.array(z.string())) });

async function measureHere({ dataFolder, batches }: z.infer<typeof inputSchema>): Promise<Memory> {
  const engine = await startMeasuredEngine(dataFolder, OCR_WORKERS);
  try {
    const startMb = residentMb();
    const afterMb: number[] = [];
    let [milliseconds, pages] = [0, 0];
    for (const batch of batches) {
      const measured = await engine.processAll(batch);
      milliseconds += measured.milliseconds;
      pages += measured.pages;
      afterMb.push(residentMb());
    }
    const peakMb = process.resourceUsage().maxRSS / 1024;
    return { startMb, afterMb, peakMb, pages, minutes: milliseconds / 60_000 };
  } finally {
    await engine.close();
  }
}

const residentMb = (): number => process.memoryUsage.rss() / 1024 / 1024;

if (process.argv[1] === self) {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  const input = inputSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  process.stdout.write(JSON.stringify(await measureHere(input)));
}
