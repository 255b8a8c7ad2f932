import * as z from 'zod';
import { historyActorSchema, historyEntrySchema, historyEventSchema } from './history.ts';
import { id } from './requests.ts';

const day = z.iso.date();

/** Which lines of the audit log. Days are local, both included. */
export const auditFilterSchema = z.object({
  requestId: id.nullable().default(null),
  actor: historyActorSchema.nullable().default(null),
  event: historyEventSchema.nullable().default(null),
  from: day.nullable().default(null),
  to: day.nullable().default(null),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** A line of the audit log with the request it is about. */
export const auditEntrySchema = historyEntrySchema.extend({
  id: z.number().int(),
  requestId: id,
  filename: z.string(),
  clientName: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
