import * as z from 'zod';
import {
  clientDataSchema,
  clientDetailSchema,
  clientQuerySchema,
  clientQuestionSchema,
  clientRowSchema,
} from '../clients.ts';
import { id } from '../requests.ts';
import { byId, type CallMap } from './call-map.ts';

/** The office's clients, and whether two of them are one. */
export const clientsCalls = {
  'clients.list': {
    side: 'engine',
    input: clientQuerySchema,
    output: z.object({ total: z.number().int(), rows: z.array(clientRowSchema) }),
  },
  /** A client that was merged into another is answered with that one. */
  'clients.get': { side: 'engine', input: byId, output: clientDetailSchema },
  /** Open questions "same client?": of one request, likest first, or all of them, oldest first. */
  'clients.questions': {
    side: 'engine',
    input: z.object({
      requestId: id.nullable().default(null),
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ total: z.number().int(), questions: z.array(clientQuestionSchema) }),
  },
  /** `null` takes an answer back: what it joined is parted again and the question is open. */
  'clients.answer': {
    side: 'engine',
    input: z.object({ id, answer: z.enum(['same', 'different']).nullable() }),
    output: z.object({ clientId: id }),
  },
  /** Makes two clients one; nothing of either is lost, and `clients.split` takes it back. */
  'clients.merge': {
    side: 'engine',
    input: z.object({ keptId: id, absorbedId: id }),
    output: z.object({ mergeId: id }),
  },
  'clients.split': {
    side: 'engine',
    input: z.object({ mergeId: id }),
    output: z.object({ clientId: id }),
  },
  /** Only what is given changes; null clears it. Values are normalised and checked by the engine. */
  'clients.update': {
    side: 'engine',
    input: z.object({
      id,
      change: z.partialRecord(clientDataSchema.keyof(), z.string().max(200).nullable()),
    }),
    output: clientDetailSchema,
  },
} as const satisfies CallMap;
