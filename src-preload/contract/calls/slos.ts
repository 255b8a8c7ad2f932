import * as z from 'zod';
import {
  budgetIdSchema,
  budgetMsSchema,
  isAllowedObjective,
  judgementSchema,
  objectiveChoiceSchema,
  objectiveIdSchema,
} from '../judging.ts';
import { nothing, type CallMap } from './call-map.ts';

/** What the office asks of the program, and whether it keeps to it. */
export const slosCalls = {
  'slos.list': { side: 'engine', input: nothing, output: judgementSchema },
  /** Sets an objective; without a choice it is the default again. */
  'slos.change': {
    side: 'engine',
    input: z
      .object({ id: objectiveIdSchema, choice: objectiveChoiceSchema.nullable() })
      .refine(({ id, choice }) => choice === null || isAllowedObjective(id, choice), { path: ['choice'] }),
    output: judgementSchema,
  },
  /** Sets what a piece of work may take; null is the default again. */
  'slos.changeBudget': {
    side: 'engine',
    input: z.object({ id: budgetIdSchema, budgetMs: budgetMsSchema.nullable() }),
    output: judgementSchema,
  },
} as const satisfies CallMap;
