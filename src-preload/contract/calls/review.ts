import * as z from 'zod';
import {
  bulkActionSchema,
  bulkOutcomeSchema,
  queueRowSchema,
  undoableSchema,
  undoOutcomeSchema,
} from '../review.ts';
import { fieldNameSchema, id, requestDetailSchema } from '../requests.ts';
import { ids, nothing, type CallMap } from './call-map.ts';

/** What waits for a person, and what is done to many requests at once. */
export const reviewCalls = {
  /** In order of urgency: overdue first, then the nearest date, then without a date the oldest. */
  'review.queue': {
    side: 'engine',
    input: z.object({
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(queueRowSchema) }),
  },
  /** Says that a doubtful value is right as it stands: it keeps its places and becomes the clerk's. */
  'review.confirmField': {
    side: 'engine',
    input: z.object({ id, name: fieldNameSchema }),
    output: requestDetailSchema,
  },
  /** Each request in a transaction of its own; one that cannot be changed now is named, not an error. */
  'review.bulk': {
    side: 'engine',
    input: ids.extend({ action: bulkActionSchema }),
    output: bulkOutcomeSchema,
  },
  /** Takes back an action where nothing else has happened to its requests since. Once: then it is `conflict`. */
  'review.undo': { side: 'engine', input: z.object({ token: id }), output: undoOutcomeSchema },
  /** The newest action of the last hours that was not taken back, whoever closed the window in between. */
  'review.undoable': {
    side: 'engine',
    input: nothing,
    output: z.object({ undoable: undoableSchema.nullable() }),
  },
} as const satisfies CallMap;
