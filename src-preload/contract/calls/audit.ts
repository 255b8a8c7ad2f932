import * as z from 'zod';
import { auditEntrySchema, auditFilterSchema } from '../audit.ts';
import type { CallMap } from './call-map.ts';

/** Who did what, when, and what it was before. */
export const auditCalls = {
  /** Newest first. */
  'audit.list': {
    side: 'engine',
    input: auditFilterSchema.extend({
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.number().int(), entries: z.array(auditEntrySchema) }),
  },
  /** Asks where, then writes the lines as CSV, oldest first. */
  'audit.export': { side: 'shell', input: auditFilterSchema, output: z.object({ saved: z.boolean() }) },
} as const satisfies CallMap;
