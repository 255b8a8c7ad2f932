import * as z from 'zod';
import { cacheNamespaceSchema, cachesReportSchema } from '../caches.ts';
import { nothing, type CallMap } from './call-map.ts';

/** What is kept to be used again. */
export const cachesCalls = {
  'caches.report': { side: 'engine', input: nothing, output: cachesReportSchema },
  /** Forgets what is kept, in memory and in the database; it is made again when it is needed. */
  'caches.clear': {
    side: 'engine',
    input: z.object({ namespaces: z.array(cacheNamespaceSchema).min(1) }),
    output: z.object({ entries: z.number().int(), bytes: z.number(), report: cachesReportSchema }),
  },
} as const satisfies CallMap;
