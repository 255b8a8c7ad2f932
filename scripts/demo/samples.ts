import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { ERROR_CODES } from '../../src-preload/contract/errors.ts';
import { categorySchema } from '../../src-preload/contract/requests.ts';

/** The sample documents that come with the application. */
export const samplesFolder = fileURLToPath(new URL('../../resources/samples', import.meta.url));

const sampleSchema = z.object({
  file: z.string(),
  category: categorySchema.nullable(),
  outcome: z.enum(['ready-or-review', 'failed']),
  error: z.enum(ERROR_CODES).nullable(),
  duplicateOf: z.string().nullable(),
});
/** A sample document and what must become of it. */
export type Sample = z.infer<typeof sampleSchema>;

/** What `manifest.json` says of each sample, in its order. */
export function readSamples(): readonly Sample[] {
  const manifest: unknown = JSON.parse(readFileSync(path.join(samplesFolder, 'manifest.json'), 'utf8'));
  return z.object({ samples: z.array(sampleSchema).min(1) }).parse(manifest).samples;
}
