import * as z from 'zod';
import {
  addresseeSchema,
  letterChangeSchema,
  letterSchema,
  mailProblemSchema,
  outboxMessageSchema,
  outboxStateSchema,
} from '../outbox.ts';
import { paperSchema } from '../papers.ts';
import { id } from '../requests.ts';
import { byId, nothing, type CallMap } from './call-map.ts';

/** Letters of a request and the messages on their way. Nothing is sent that `outbox.send` was not asked for. */
export const outboxCalls = {
  /** The drafts of a request as they would be sent, and what became of those that were. */
  'outbox.letters': {
    side: 'engine',
    input: byId,
    output: z.object({ letters: z.array(letterSchema), addressees: z.array(addresseeSchema) }),
  },
  /** Keeps what the clerk changed. Refused with `not-found` when the draft was made again meanwhile. */
  'outbox.editLetter': { side: 'engine', input: letterChangeSchema, output: letterSchema },
  /** Which text goes on after the draft was made again: what the clerk wrote or what is composed now. */
  'outbox.chooseText': {
    side: 'engine',
    input: z.object({ draftId: id, text: z.enum(['mine', 'newer']) }),
    output: letterSchema,
  },
  /** A paper as it goes with a letter, as a PDF in base64. */
  'outbox.paper': {
    side: 'engine',
    input: z.object({ draftId: id, paper: paperSchema }),
    output: z.object({ pdf: z.string() }),
  },
  /**
   * Puts letters into the outbox. One that is on its way already is answered as it is and not put there twice;
   * `repeats` names the message that is knowingly sent once more. `conflict` when one may not be sent.
   */
  'outbox.send': {
    side: 'engine',
    input: z.object({
      letters: z
        .array(z.object({ draftId: id, repeats: id.nullable().default(null) }))
        .min(1)
        .max(50),
    }),
    output: z.object({ messages: z.array(outboxMessageSchema) }),
  },
  /** All that is on its way or needs the clerk, in the order of sending; `done` adds what was sent, newest first. */
  'outbox.list': {
    side: 'engine',
    input: z.object({
      done: z.boolean().default(false),
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.number().int(), messages: z.array(outboxMessageSchema) }),
  },
  'outbox.ofRequest': {
    side: 'engine',
    input: byId,
    output: z.object({ messages: z.array(outboxMessageSchema) }),
  },
  /** Messages about a policy. */
  'outbox.ofPolicy': {
    side: 'engine',
    input: byId,
    output: z.object({ messages: z.array(outboxMessageSchema) }),
  },
  /**
   * Puts the letter of renewal of a policy into the outbox, as it is written. One that is on its way already, or was
   * sent since it was written, is answered as it is. `conflict` without an address that is one, `not-found` when the
   * letter was written anew meanwhile.
   */
  'outbox.sendRenewal': {
    side: 'engine',
    input: z.object({ policyId: id, letterId: id, to: z.array(z.string().max(254)).max(20) }),
    output: outboxMessageSchema,
  },
  'outbox.state': { side: 'engine', input: nothing, output: outboxStateSchema },
  /** Tries again, at once, what failed or waits. `conflict` for a message that was sent or may have been. */
  'outbox.retry': { side: 'engine', input: byId, output: outboxMessageSchema },
  /** Takes back what is not on its way yet. `conflict` when it is too late. */
  'outbox.cancel': { side: 'engine', input: byId, output: outboxMessageSchema },
  /** What the clerk found in the sent mail about an `unsure` message: it was sent, or it goes out again. */
  'outbox.settle': {
    side: 'engine',
    input: z.object({ id, outcome: z.enum(['sent', 'send-again']) }),
    output: outboxMessageSchema,
  },
  /** Tries now whatever waits, whether or not its time has come. */
  'outbox.sendNow': { side: 'engine', input: nothing, output: outboxStateSchema },
  /** Really connects and logs in with the stored settings; sends nothing. */
  'outbox.test': {
    side: 'engine',
    input: nothing,
    output: z.object({ problem: mailProblemSchema.nullable(), answer: z.string().nullable() }),
  },
} as const satisfies CallMap;
