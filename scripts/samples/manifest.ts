import * as z from 'zod';
import { CATEGORIES } from '../../src-preload/contract/vocabulary.ts';
import { ERROR_CODES } from '../../src-preload/contract/errors.ts';
import { allSamples, duplicates } from './all-samples.ts';
import type { Sample } from './sample.ts';

/** What must become of a sample file. `resources/samples/manifest.json` is a list of these. */
export const manifestEntrySchema = z.object({
  file: z.string(),
  /** Null where the document cannot be read, so nothing can be said about it. */
  category: z.enum(CATEGORIES).nullable(),
  outcome: z.enum(['ready-or-review', 'failed']),
  error: z.enum(ERROR_CODES).nullable(),
  /** The file this one repeats, byte for byte. */
  duplicateOf: z.string().nullable(),
  /** Opens the file; with it the request ends like any other. */
  password: z.string().nullable(),
});
export type ManifestEntry = z.infer<typeof manifestEntrySchema>;

export const manifestSchema = z.object({ samples: z.array(manifestEntrySchema) });

/** The expectations for every sample and duplicate, in the order in which they should be taken in. */
export function sampleManifest(): z.infer<typeof manifestSchema> {
  const entries = allSamples.map(entryOf);
  const copies = duplicates.map(({ file, of }): ManifestEntry => {
    const original = entries.find((entry) => entry.file === of);
    if (!original) throw new Error(`${file} repeats ${of}, which is no sample`);
    return { ...original, file, duplicateOf: of };
  });
  return { samples: [...entries, ...copies] };
}

function entryOf(sample: Sample): ManifestEntry {
  const error = errorOf(sample);
  return {
    file: sample.file,
    category: error === null ? sample.category : null,
    outcome: error === null ? 'ready-or-review' : 'failed',
    error,
    duplicateOf: null,
    password: sample.password ?? null,
  };
}

function errorOf(sample: Sample): ManifestEntry['error'] {
  if (sample.form === 'protected-pdf') return 'encrypted';
  return sample.form === 'truncated-pdf' ? 'damaged' : null;
}
