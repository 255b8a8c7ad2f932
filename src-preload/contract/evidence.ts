import * as z from 'zod';

/** [x0, y0, x1, y1] as fractions of the page as a viewer shows it, from its top left. */
export const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof box>;

/** Where a value stands: 1-based page, box on it, and the very characters read there. */
export const evidenceSchema = z.object({ page: z.number().int().positive(), box, raw: z.string() });
export type Evidence = z.infer<typeof evidenceSchema>;
