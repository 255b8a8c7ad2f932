import * as z from 'zod';
import { readingChoiceSchema } from '../reading.ts';
import {
  categorySchema,
  countsSchema,
  fieldNameSchema,
  fieldValueSchema,
  evidenceSchema,
  id,
  requestDetailSchema,
  requestPageSchema,
  requestQuerySchema,
  requestRowSchema,
} from '../requests.ts';
import { byId, nothing, type CallMap } from './call-map.ts';

/** The inbox and the opened request. */
export const requestsCalls = {
  'requests.list': { side: 'engine', input: requestQuerySchema, output: requestPageSchema },
  'requests.counts': { side: 'engine', input: nothing, output: countsSchema },
  'requests.working': {
    side: 'engine',
    input: nothing,
    output: z.object({ rows: z.array(requestRowSchema) }),
  },
  'requests.get': { side: 'engine', input: byId, output: requestDetailSchema },
  /** The clerk looks at this request: while there is work on it, it goes before all others, until another is opened. */
  'requests.open': { side: 'engine', input: byId, output: nothing },
  /** Runs the request again from the start; with a password for a protected file. */
  'requests.retry': {
    side: 'engine',
    input: z.object({ id, password: z.string().max(200).optional() }),
    output: requestRowSchema,
  },
  /**
   * Reads pages again as the clerk chooses, and goes on from there. `pages` are page numbers of the request;
   * none means all. A page keeps its old text until the new one has arrived.
   */
  'requests.readAgain': {
    side: 'engine',
    input: z.object({
      id,
      pages: z.array(z.number().int().positive()).max(5000),
      choice: readingChoiceSchema,
    }),
    output: requestRowSchema,
  },
  'requests.cancel': { side: 'engine', input: byId, output: requestRowSchema },
  'requests.setCategory': {
    side: 'engine',
    input: z.object({ id, category: categorySchema }),
    output: requestDetailSchema,
  },
  /** `value: null` clears the field. The value is normalised and checked by the engine. */
  'requests.setField': {
    side: 'engine',
    input: z.object({
      id,
      name: fieldNameSchema,
      value: fieldValueSchema.nullable(),
      evidence: evidenceSchema.nullable().default(null),
    }),
    output: requestDetailSchema,
  },
  'requests.undo': { side: 'engine', input: byId, output: requestDetailSchema },
} as const satisfies CallMap;
