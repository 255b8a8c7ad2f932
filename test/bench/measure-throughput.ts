import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { startMeasuredEngine } from './measured-engine.ts';

const throughputSchema = z.object({
  /** Documents per minute, one figure a batch. */
  perMinute: z.array(z.number()),
  peakMemoryMb: z.number(),
});
export type Throughput = z.infer<typeof throughputSchema>;

const self = fileURLToPath(import.meta.url);

/**
 * Runs the batches through a new engine in a new process, so that the memory of one measurement is
 * not counted in the next. The first file of each batch warms the engine up and does not count.
 */
export function measureThroughput(
  dataFolder: string,
  ocrWorkers: number,
  batches: readonly (readonly string[])[],
): Throughput {
  const input = JSON.stringify({ dataFolder, ocrWorkers, batches });
  const output = execFileSync(process.execPath, [self], {
    input,
    stdio: ['pipe', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  return throughputSchema.parse(JSON.parse(output));
}

const inputSchema = z.object({
  dataFolder: z.string(),
  ocrWorkers: z.number(),
  batches: z.array(z.array(z.string())),
});

async function measureHere(input: z.infer<typeof inputSchema>): Promise<Throughput> {
  const engine = await startMeasuredEngine(input.dataFolder, input.ocrWorkers);
  try {
    const perMinute: number[] = [];
    for (const [first = '', ...batch] of input.batches) {
      await engine.process(first);
      perMinute.push((batch.length / (await engine.processAll(batch)).milliseconds) * 60_000);
    }
    return { perMinute, peakMemoryMb: engine.peakMemoryMb() };
  } finally {
    await engine.close();
  }
}

if (process.argv[1] === self) {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  const input = inputSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  process.stdout.write(JSON.stringify(await measureHere(input)));
}
