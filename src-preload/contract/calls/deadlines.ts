import * as z from 'zod';
import {
  dayCountSchema,
  daySchema,
  deadlineCountsSchema,
  deadlineFilterSchema,
  deadlineQuerySchema,
  deadlineSchema,
  dueRemindersSchema,
  policyDraftSchema,
  policySchema,
  renewalLetterSchema,
} from '../deadlines.ts';
import { id } from '../requests.ts';
import { MAIL_LANGUAGES } from '../vocabulary.ts';
import { byId, nothing, type CallMap } from './call-map.ts';

/** What is due by when, and the policies that expire. */
export const deadlinesCalls = {
  /** What is open by its day, overdue first; what is done with the newest first. */
  'deadlines.list': {
    side: 'engine',
    input: deadlineQuerySchema,
    output: z.object({
      today: daySchema,
      total: z.number().int(),
      /** How many of them are overdue; they come first. */
      overdue: z.number().int(),
      rows: z.array(deadlineSchema),
    }),
  },
  'deadlines.get': { side: 'engine', input: byId, output: deadlineSchema },
  /** How many are due on each day between two, both included; days with none are left out. */
  'deadlines.days': {
    side: 'engine',
    input: deadlineFilterSchema.extend({ from: daySchema, to: daySchema }),
    output: z.object({ today: daySchema, days: z.array(dayCountSchema) }),
  },
  'deadlines.counts': { side: 'engine', input: nothing, output: deadlineCountsSchema },
  /** `postponedTo` goes with `postponed` alone; `open` takes either back. Answers with the deadline as it is now. */
  'deadlines.set': {
    side: 'engine',
    input: z.discriminatedUnion('state', [
      z.object({ id, state: z.literal('open') }),
      z.object({ id, state: z.literal('done') }),
      z.object({ id, state: z.literal('postponed'), postponedTo: daySchema }),
    ]),
    output: deadlineSchema,
  },
  /** Writes the letter that proposes the renewal of a policy anew. */
  'deadlines.prepareLetter': {
    side: 'engine',
    input: z.object({ id, language: z.enum(MAIL_LANGUAGES) }),
    output: renewalLetterSchema,
  },
  /** The reminders that nobody has been shown yet; null for none. */
  'deadlines.due': {
    side: 'engine',
    input: nothing,
    output: z.object({ due: dueRemindersSchema.nullable() }),
  },
  /** The reminders given until this moment were shown and are not shown again. */
  'deadlines.told': { side: 'engine', input: z.object({ until: z.iso.datetime() }), output: nothing },
  /** Opens a letter of renewal in the mail program. */
  'deadlines.openLetter': { side: 'shell', input: byId, output: nothing },
  /** Asks where to, and writes all that is open there as a calendar (RFC 5545) or a table. */
  'deadlines.export': {
    side: 'shell',
    input: z.object({ format: z.enum(['ics', 'csv']) }),
    output: z.object({ saved: z.boolean() }),
  },
  /** Adds a policy to a client (`id: null`), or corrects one. `policies.undo` takes it back. */
  'policies.save': {
    side: 'engine',
    input: z.object({ id: id.nullable(), clientId: id.nullable(), draft: policyDraftSchema }),
    output: z.object({ policy: policySchema, changeId: id }),
  },
  /** Takes a policy out of the client's page and of the deadlines; its request names it still. */
  'policies.remove': { side: 'engine', input: byId, output: z.object({ changeId: id }) },
  /** Puts a policy back as it stood before a change. Refused with `conflict` when it was changed again since. */
  'policies.undo': { side: 'engine', input: z.object({ changeId: id }), output: nothing },
} as const satisfies CallMap;
