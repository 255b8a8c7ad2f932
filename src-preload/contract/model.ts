import * as z from 'zod';

/** Why the outside model is not asked now; `ready` when it is. */
export const MODEL_READINESS = ['off', 'no-key', 'no-consent', 'budget-used', 'paused', 'ready'] as const;
export type ModelReadiness = (typeof MODEL_READINESS)[number];

/** What was wrong the last time the outside model failed. */
export const MODEL_PROBLEMS = [
  'unreachable',
  'refused-key',
  'too-many-requests',
  'server-error',
  'bad-answer',
] as const;
export type ModelProblem = (typeof MODEL_PROBLEMS)[number];

/** Asking stops (`open`) after repeated failures; after a while one question tries whether it works again (`half-open`). */
export const circuitStateSchema = z.object({
  state: z.enum(['closed', 'open', 'half-open']),
  /** When the next question is let through; null unless open. */
  retryAt: z.string().nullable(),
  /** Null when the last question was answered. */
  problem: z.enum(MODEL_PROBLEMS).nullable(),
});
export type CircuitState = z.infer<typeof circuitStateSchema>;

/** What was spent on one local day. Money at the prices that were set then. */
export const modelUsageSchema = z.object({
  calls: z.number().int(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  euro: z.number(),
  cacheHits: z.number().int(),
  savedEuro: z.number(),
});
export type ModelUsage = z.infer<typeof modelUsageSchema>;

/** To which address, and how, the clerk agreed to send the text of documents. */
export const modelConsentSchema = z.object({
  address: z.string(),
  masked: z.boolean(),
  givenAt: z.string(),
});
export type ModelConsent = z.infer<typeof modelConsentSchema>;

/** The outside model as the settings show it. */
export const modelStateSchema = z.object({
  readiness: z.enum(MODEL_READINESS),
  consent: modelConsentSchema.nullable(),
  circuit: circuitStateSchema,
  today: modelUsageSchema,
  /** Answers kept, how often they were used again since they were kept, and what that has saved in all. */
  cache: z.object({
    entries: z.number().int(),
    hits: z.number().int(),
    savedEuro: z.number(),
  }),
});
export type ModelState = z.infer<typeof modelStateSchema>;

/** What is told once, when it begins: a budget used up (once a day), a pause, a missing consent. */
export const modelNoticeSchema = z.enum(['budget-used', 'paused', 'no-consent']);
export type ModelNotice = z.infer<typeof modelNoticeSchema>;

/** The very text that would leave this machine for the newest document. */
export const modelPreviewSchema = z.object({
  filename: z.string(),
  address: z.string(),
  model: z.string(),
  masked: z.boolean(),
  /** Names and codes that a placeholder stands for. */
  hidden: z.number().int(),
  instructions: z.string(),
  document: z.string(),
});
export type ModelPreview = z.infer<typeof modelPreviewSchema>;
