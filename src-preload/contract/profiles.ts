import * as z from 'zod';

/** A stretch of time in epoch milliseconds. */
export const profileRangeSchema = z.object({ from: z.number(), to: z.number() });

/** Where the time of the slowest documents went, beside that of the typical ones. */
export const bottlenecksSchema = z.object({
  /** Documents whose way was followed in the range. */
  requests: z.number().int(),
  /** How many of them are the slowest twentieth; 0 when there are too few to part them. */
  slowest: z.number().int(),
  /** From how many milliseconds on a document belongs to them. */
  fromMs: z.number().nullable(),
  /** What stands out most first: own time, without that of what is inside it. */
  parts: z.array(
    z.object({
      /** A stage, what is done within it, `database`, or `between` (outside of all). */
      name: z.string(),
      /** Mean own time in one of the slowest, and in one of the typical half. */
      slowMs: z.number(),
      typicalMs: z.number(),
    }),
  ),
  documents: z.array(
    z.object({
      requestId: z.string(),
      filename: z.string().nullable(),
      startedAt: z.number(),
      durationMs: z.number(),
    }),
  ),
});
export type Bottlenecks = z.infer<typeof bottlenecksSchema>;

/** The way of one document: stretches of work, in the order in which they began. */
export const waterfallSchema = z.object({
  filename: z.string().nullable(),
  startedAt: z.number(),
  durationMs: z.number(),
  spans: z.array(
    z.object({
      name: z.string(),
      detail: z.string().nullable(),
      startMs: z.number(),
      durationMs: z.number(),
      /** How many spans it lies within. */
      depth: z.number().int(),
      queries: z.number(),
      queryMs: z.number(),
    }),
  ),
  droppedSpans: z.number().int(),
});
export type Waterfall = z.infer<typeof waterfallSchema>;

/** `cpu`: where the engine's thread spends its time. `allocations`: what asks for memory. `heap`: all that is in it. */
export const PROFILE_KINDS = ['cpu', 'allocations', 'heap'] as const;
export type ProfileKind = (typeof PROFILE_KINDS)[number];
const kind = z.enum(PROFILE_KINDS);

/** A profile that was taken, as a file of the data folder. */
export const profileFileSchema = z.object({
  name: z.string(),
  kind,
  /** Epoch milliseconds. */
  takenAt: z.number(),
  bytes: z.number(),
});
export type ProfileFile = z.infer<typeof profileFileSchema>;

/** What is being recorded; null when nothing is. */
export const profilesStateSchema = z.object({
  recording: z.object({ kind, startedAt: z.number(), seconds: z.number() }).nullable(),
  files: z.array(profileFileSchema),
});
export type ProfilesState = z.infer<typeof profilesStateSchema>;

/** Stretches of the flame graph, parents before their children: what was called, and how much it weighed. */
export const flameGraphSchema = z.object({
  kind: z.enum(['cpu', 'allocations']),
  /** Milliseconds for `cpu`, bytes for `allocations`. */
  total: z.number(),
  frames: z.array(
    z.object({
      label: z.string(),
      /** File and line, without the folder; null for what the machine does itself. */
      place: z.string().nullable(),
      depth: z.number().int(),
      /** Where it begins and how wide it is, as shares (0..1) of all. */
      start: z.number(),
      share: z.number(),
      own: z.number(),
    }),
  ),
});
export type FlameGraph = z.infer<typeof flameGraphSchema>;
