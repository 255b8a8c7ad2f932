import * as z from 'zod';
import { evidenceSchema, id, requestDetailSchema } from '../requests.ts';
import { itemColumnSchema, itemKindSchema } from '../risk-items.ts';
import type { CallMap } from './call-map.ts';

const typed = z.union([z.string().max(300), z.number()]);

/** The clerk's corrections of the rows of a request; `requests.undo` takes them back, the last one first. */
export const itemsCalls = {
  /** `value: null` empties the cell. The value is normalised and checked by the engine. */
  'items.setCell': {
    side: 'engine',
    input: z.object({
      id,
      itemId: id,
      column: itemColumnSchema,
      value: typed.nullable(),
      evidence: evidenceSchema.nullable().default(null),
    }),
    output: requestDetailSchema,
  },
  /** Adds a row below the others, with its first cell. */
  'items.add': {
    side: 'engine',
    input: z.object({ id, kind: itemKindSchema, column: itemColumnSchema, value: typed }),
    output: requestDetailSchema,
  },
  'items.remove': { side: 'engine', input: z.object({ id, itemId: id }), output: requestDetailSchema },
} as const satisfies CallMap;
