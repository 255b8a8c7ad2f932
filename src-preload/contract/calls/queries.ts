import * as z from 'zod';
import {
  indexAdviceSchema,
  optimizeReportSchema,
  queryReportSchema,
  trialOutcomeSchema,
} from '../queries.ts';
import { nothing, type CallMap } from './call-map.ts';

const byNumber = z.object({ id: z.number().int().positive() });

/** Slow queries, and what would make them faster. */
export const queriesCalls = {
  'queries.report': { side: 'engine', input: nothing, output: queryReportSchema },
  /** Tries indexes for a statement, by its id, on a copy of the database. Changes nothing. */
  'queries.tryIndex': { side: 'engine', input: byNumber, output: trialOutcomeSchema },
  /** Makes the index of an advice, by its id. `conflict` when it is made already or is no use. */
  'queries.applyIndex': { side: 'engine', input: byNumber, output: indexAdviceSchema },
  /** Drops the index again. `conflict` when it is not applied. */
  'queries.undoIndex': { side: 'engine', input: byNumber, output: indexAdviceSchema },
  /** Says what would be done to the database, and does it when `apply`. `conflict` while documents are in work. */
  'queries.optimize': {
    side: 'engine',
    input: z.object({ apply: z.boolean() }),
    output: optimizeReportSchema,
  },
} as const satisfies CallMap;
