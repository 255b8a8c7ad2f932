import * as z from 'zod';
import { id } from '../requests.ts';
import { editedTextSchema, letterTextSchema, textPlaceSchema, textProblemSchema } from '../text-templates.ts';
import { nothing, type CallMap } from './call-map.ts';

/** The wordings of the messages, as shipped or as the office changed them. */
export const textTemplatesCalls = {
  /** Where the office wrote its own. */
  'textTemplates.list': {
    side: 'engine',
    input: nothing,
    output: z.object({ places: z.array(textPlaceSchema) }),
  },
  'textTemplates.get': { side: 'engine', input: textPlaceSchema, output: editedTextSchema },
  /** Refused with `invalid-input` while the text has a problem. */
  'textTemplates.save': {
    side: 'engine',
    input: z.object({ place: textPlaceSchema, text: letterTextSchema }),
    output: editedTextSchema,
  },
  'textTemplates.reset': { side: 'engine', input: textPlaceSchema, output: editedTextSchema },
  /** The letter as it would be with a stored request, or with sample data; empty while the text has a problem. */
  'textTemplates.preview': {
    side: 'engine',
    input: z.object({ place: textPlaceSchema, text: letterTextSchema, requestId: id.nullable() }),
    output: z.object({
      subject: z.string(),
      body: z.string(),
      basis: z.enum(['request', 'sample']),
      problems: z.array(textProblemSchema),
    }),
  },
} as const satisfies CallMap;
