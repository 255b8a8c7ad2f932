import * as z from 'zod';

/** How the labelled requests reached the reader: as digital PDFs, as an office scanner's work, or roughly scanned. */
export const PAPERS = ['digital', 'scanned', 'rough'] as const;

/** How the product did on one kind of paper. Counts, so that every share can be checked. */
export const paperAccuracySchema = z.object({
  paper: z.enum(PAPERS),
  requests: z.number().int().positive(),
  /** Requests whose category was right. */
  right: z.number().int().nonnegative(),
  /** Requests decided at least as surely as the threshold, and how many of them rightly. */
  accepted: z.number().int().nonnegative(),
  acceptedRight: z.number().int().nonnegative(),
  /** Mean distance between confidence and share of right answers over ten bins: 0 is perfect. */
  calibrationError: z.number().min(0).max(1),
  /** What textbook recipes, trained on the same requests, got right. */
  baselines: z.array(z.object({ name: z.string(), right: z.number().int().nonnegative() })),
  /** Values of all fields: how many are labelled, how many were found, how many of those are right. */
  values: z.object({
    labelled: z.number().int().nonnegative(),
    found: z.number().int().nonnegative(),
    right: z.number().int().nonnegative(),
  }),
});
export type PaperAccuracy = z.infer<typeof paperAccuracySchema>;

/**
 * How well the shipped model decides labelled requests that nothing was trained on. Written by
 * `npm run evaluate`, shipped with the application.
 */
export const accuracyMeasurementSchema = z.object({
  format: z.literal(1),
  measuredOn: z.iso.date(),
  /** The sha-256 of the file of the model that was measured. */
  modelSha256: z.string().regex(/^[0-9a-f]{64}$/),
  trainedOn: z.number().int().positive(),
  /** The confidence from which on a category is taken without asking, as it is set at first. */
  threshold: z.number().min(0).max(1),
  papers: z.array(paperAccuracySchema).min(1),
  /** Texts with one request, several or none, and how many were told rightly. */
  matters: z.object({
    texts: z.number().int().positive(),
    right: z.number().int().nonnegative(),
  }),
});
export type AccuracyMeasurement = z.infer<typeof accuracyMeasurementSchema>;

/** The requests of one week and how many of their categories the clerk corrected, up to now. */
export const correctionWeekSchema = z.object({
  /** The Monday it begins with. */
  monday: z.iso.date(),
  decided: z.number().int().nonnegative(),
  corrected: z.number().int().nonnegative(),
});
export type CorrectionWeek = z.infer<typeof correctionWeekSchema>;

/** How well categories are decided: as measured before shipping, and as the clerk corrects. */
export const accuracyReportSchema = z.object({
  /** Null when the application was shipped without one, or with one that cannot be read. */
  measurement: accuracyMeasurementSchema.nullable(),
  /** Whether the model of this application is the one that was measured. */
  sameModel: z.boolean(),
  /** The last weeks up to this one, oldest first. */
  weeks: z.array(correctionWeekSchema),
});
export type AccuracyReport = z.infer<typeof accuracyReportSchema>;
