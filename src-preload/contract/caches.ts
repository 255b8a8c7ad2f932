import * as z from 'zod';

/**
 * What is kept to be used again: what the local model decided of a text, what an outside model answered, forms and
 * wordings ready for use, totals of long lists.
 */
export const CACHE_NAMESPACES = ['classification', 'model-answers', 'templates', 'queries'] as const;
export const cacheNamespaceSchema = z.enum(CACHE_NAMESPACES);
export type CacheNamespace = z.infer<typeof cacheNamespaceSchema>;

/** How much memory a namespace may take, in MB. */
export const MEMORY_MB = { most: 512, least: 1 } as const;
/** How long an entry is kept in memory, in seconds: what the automatic tuning may choose from. */
export const CACHE_TTL_SECONDS = { least: 60, most: 3600 } as const;

const memoryMb = (usual: number) => z.number().int().min(MEMORY_MB.least).max(MEMORY_MB.most).default(usual);

/** What the office can set of the caches. */
export const cacheSettingsSchema = z.object({
  memoryMb: z
    .object({
      classification: memoryMb(4),
      'model-answers': memoryMb(4),
      templates: memoryMb(32),
      queries: memoryMb(1),
    })
    .prefault({}),
  /** Of decisions and totals; answers of an outside model have days of their own, forms and wordings a day. */
  ttlSeconds: z.number().int().min(CACHE_TTL_SECONDS.least).max(CACHE_TTL_SECONDS.most).default(600),
});

const tierStateSchema = z.object({
  entries: z.number().int(),
  bytes: z.number(),
  limitBytes: z.number(),
});

/** A namespace as the panel shows it: what it holds now, and what it did in the last 24 hours. */
export const cacheStateSchema = z.object({
  namespace: cacheNamespaceSchema,
  memory: tierStateSchema,
  /** What lies in the database; null where nothing is. */
  stored: tierStateSchema.nullable(),
  ttlSeconds: z.number(),
  hits: z.number(),
  misses: z.number(),
  /** Entries that made room for others. */
  evictions: z.number(),
  /** Asked for again after they had made room, or after their time was over. */
  returnedEvicted: z.number(),
  returnedExpired: z.number(),
  /** Milliseconds that making the found entries had taken. */
  savedMs: z.number(),
});
export type CacheState = z.infer<typeof cacheStateSchema>;

export const cachesReportSchema = z.object({
  /** Epoch milliseconds from which on counts are told. */
  since: z.number(),
  caches: z.array(cacheStateSchema),
});
export type CachesReport = z.infer<typeof cachesReportSchema>;
