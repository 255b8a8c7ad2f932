import * as z from 'zod';
import { categorySchema, formSchema } from '../requests.ts';
import { byId, nothing, type CallMap } from './call-map.ts';

/** Which forms: those that a text finds, as in the list, of all requests or of one. */
export const formFilterSchema = z.object({
  text: z.string().max(200).default(''),
  requestId: z.uuid().nullable().default(null),
});
export type FormFilter = z.infer<typeof formFilterSchema>;

/** What is made of a request: filled forms and drafted messages. */
export const outputsCalls = {
  'forms.list': {
    side: 'engine',
    input: z.object({
      text: z.string().max(200).default(''),
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({
      total: z.number().int(),
      rows: z.array(
        formSchema.extend({ clientName: z.string().nullable(), category: categorySchema.nullable() }),
      ),
    }),
  },
  /** Asks where, then packs the forms into a ZIP there. */
  'forms.saveAll': {
    side: 'shell',
    input: formFilterSchema,
    output: z.object({ saved: z.boolean() }),
  },
  'forms.open': { side: 'shell', input: byId, output: nothing },
  'forms.save': { side: 'shell', input: byId, output: z.object({ saved: z.boolean() }) },

  'drafts.open': { side: 'shell', input: byId, output: nothing },
  'drafts.save': { side: 'shell', input: byId, output: z.object({ saved: z.boolean() }) },
} as const satisfies CallMap;
