import * as z from 'zod';
import { id, requestDetailSchema } from '../requests.ts';
import { DRAFT_KINDS, MAIL_LANGUAGES } from '../vocabulary.ts';
import { byId, type CallMap } from './call-map.ts';

/** Messages that the clerk asks for, besides those made with every request. Each answers with the request. */
export const draftsCalls = {
  /**
   * Drafts a confirmation of receipt, a reminder or an answer. One that was asked for before is written anew, with a
   * message id of its own. Refused with `conflict` for a message that the request has no use for, as a reminder to an
   * insurer that answered.
   */
  'drafts.prepare': {
    side: 'engine',
    input: z.object({
      id,
      purpose: z.enum(['receipt', 'reminder', 'answer']),
      recipient: z.enum(DRAFT_KINDS),
      /** Whom a reminder goes to; null for the client, and where nobody of the address book was asked. */
      insurerId: id.nullable(),
    }),
    output: requestDetailSchema,
  },
  /** Puts away one that the clerk asked for; `id` is the draft's. */
  'drafts.discard': { side: 'engine', input: byId, output: requestDetailSchema },
  /** Writes a draft in the other language, now and whenever it is made anew; one to an insurer follows the insurer's. */
  'drafts.setLanguage': {
    side: 'engine',
    input: z.object({ id, language: z.enum(MAIL_LANGUAGES) }),
    output: requestDetailSchema,
  },
  /** Writes all drafts of a request anew, after the address book or the wordings changed. */
  'drafts.renew': { side: 'engine', input: byId, output: requestDetailSchema },
} as const satisfies CallMap;
