import * as z from 'zod';

/** What the program can tune by itself. */
export const TUNED_PARAMETERS = ['ocrWorkers', 'documentsAtOnce', 'pagesAtATime', 'cacheTtlSeconds'] as const;
export const tunedParameterSchema = z.enum(TUNED_PARAMETERS);
export type TunedParameter = z.infer<typeof tunedParameterSchema>;

/** How much is worked on at once, where the office or the tuning say so. */
export const workSettingsSchema = z.object({
  /** Short requests in work at once; 0: two more than pages are recognised at once. */
  documentsAtOnce: z.number().int().min(0).max(64).default(0),
  /** Pages of a long document that are read before others have their turn. */
  pagesAtATime: z.number().int().min(5).max(50).default(16),
});

/** What became of a trial; `clerk`: somebody set the value meanwhile; `released`: the tuning may set it again. */
export const TRIAL_OUTCOMES = ['running', 'kept', 'rolled-back', 'clerk', 'released'] as const;

export const tuningTrialSchema = z.object({
  id: z.number().int(),
  parameter: tunedParameterSchema,
  from: z.number(),
  to: z.number(),
  outcome: z.enum(TRIAL_OUTCOMES),
  /** Pairs of measured windows, one with each value, and how many there must be. */
  pairs: z.number().int(),
  pairsNeeded: z.number().int(),
  /** The median change of the yardstick: 0.1 is a tenth better; null before the first pair. */
  gain: z.number().nullable(),
  startedAt: z.number(),
  decidedAt: z.number().nullable(),
});
export type TuningTrial = z.infer<typeof tuningTrialSchema>;

export const tuningReportSchema = z.object({
  enabled: z.boolean(),
  /** False where nobody is there whose work could be watched: the command line, load tests. */
  available: z.boolean(),
  parameters: z.array(
    z.object({
      parameter: tunedParameterSchema,
      /** As it is set; a trial may be measuring another. */
      value: z.number(),
      least: z.number(),
      most: z.number(),
      setBy: z.enum(['default', 'tuning', 'clerk']),
    }),
  ),
  /** Why nothing is measured now; null while a window is being measured. */
  waiting: z.enum(['off', 'load', 'rest']).nullable(),
  trial: tuningTrialSchema.nullable(),
  /** What was tried, newest first. */
  history: z.array(tuningTrialSchema),
});
export type TuningReport = z.infer<typeof tuningReportSchema>;
