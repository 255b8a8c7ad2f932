import * as z from 'zod';
import {
  customFieldDefinitionSchema,
  customFieldDraftSchema,
  customValueSchema,
  MOST_CUSTOM_FIELDS,
} from '../custom-fields.ts';
import { evidenceSchema } from '../evidence.ts';
import { id, requestDetailSchema } from '../requests.ts';
import { byId, nothing, type CallMap } from './call-map.ts';

const definitions = z.object({ definitions: z.array(customFieldDefinitionSchema) });

/** Data that the office defines for itself. Each call that changes the definitions answers with all of them. */
export const customFieldsCalls = {
  'customFields.list': { side: 'engine', input: nothing, output: definitions },
  /**
   * Adds one (`id: null`) or changes it; its type stays. Refused with `conflict` when another of the same categories
   * has the name. Documents that were read before are searched when they are read again.
   */
  'customFields.save': {
    side: 'engine',
    input: z.object({ id: id.nullable(), draft: customFieldDraftSchema }),
    output: definitions,
  },
  /** Hides it and its values in all requests, of which the number is told; `restore` brings both back. */
  'customFields.remove': {
    side: 'engine',
    input: byId,
    output: definitions.extend({ requests: z.number().int() }),
  },
  'customFields.restore': { side: 'engine', input: byId, output: definitions },
  'customFields.order': {
    side: 'engine',
    input: z.object({ ids: z.array(id).max(MOST_CUSTOM_FIELDS) }),
    output: definitions,
  },
  /** Corrects a value, or clears it with `value: null`; it is normalised by the engine and undone with `requests.undo`. */
  'customFields.setValue': {
    side: 'engine',
    input: z.object({
      id,
      fieldId: id,
      value: customValueSchema.nullable(),
      evidence: evidenceSchema.nullable().default(null),
    }),
    output: requestDetailSchema,
  },
} as const satisfies CallMap;
