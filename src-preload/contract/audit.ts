import * as z from 'zod';
import { historyActorSchema, historyEntrySchema, historyEventSchema } from './history.ts';
import { id } from './requests.ts';

const day = z.iso.date();

/** What a line of the audit log tells: what happened to a request, or what the clerk did with a client. */
export const auditEventSchema = z.enum([
  ...historyEventSchema.options,
  'client-updated',
  'clients-told-apart',
  'clients-asked-again',
  'policy-added',
  'policy-corrected',
  'policy-removed',
  'policy-undone',
]);
export type AuditEvent = z.infer<typeof auditEventSchema>;

/** Which lines of the audit log. Days are local, both included. */
export const auditFilterSchema = z.object({
  requestId: id.nullable().default(null),
  actor: historyActorSchema.nullable().default(null),
  event: auditEventSchema.nullable().default(null),
  from: day.nullable().default(null),
  to: day.nullable().default(null),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

const lineId = z.string();

/** A line of the audit log with the request or the client it is about. */
export const auditEntrySchema = z.discriminatedUnion('about', [
  historyEntrySchema.extend({
    about: z.literal('request'),
    id: lineId,
    requestId: id,
    filename: z.string(),
    clientName: z.string().nullable(),
  }),
  historyEntrySchema.extend({
    about: z.literal('client'),
    id: lineId,
    clientId: id,
    clientName: z.string(),
    /** `detail` has the name of the changed `field`, or the `name` of the other client. */
    event: auditEventSchema.extract([
      'client-updated',
      'client-merged',
      'client-split',
      'clients-told-apart',
      'clients-asked-again',
      'policy-added',
      'policy-corrected',
      'policy-removed',
      'policy-undone',
    ]),
  }),
]);
export type AuditEntry = z.infer<typeof auditEntrySchema>;
/** A line about what was done with a client. */
export type ClientAuditEntry = Extract<AuditEntry, { about: 'client' }>;
