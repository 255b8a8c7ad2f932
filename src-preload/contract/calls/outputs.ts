import * as z from 'zod';
import { formFieldSchema } from '../form-templates.ts';
import { formValueSchema } from '../form-values.ts';
import { categorySchema, formSchema, id, requestDetailSchema } from '../requests.ts';
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
  /** The fields of a filled form with their values. */
  'forms.fields': { side: 'engine', input: byId, output: z.object({ fields: z.array(formFieldSchema) }) },
  /** The filled fields of a form, each with where its value comes from, in the order of the form. */
  'forms.values': { side: 'engine', input: byId, output: z.object({ values: z.array(formValueSchema) }) },
  /** Changes one field by hand ('' empties it). From then on the form is kept as it is; the messages carry it. */
  'forms.setField': {
    side: 'engine',
    input: z.object({ id, name: z.string().min(1).max(400), value: z.string().max(10_000) }),
    output: requestDetailSchema,
  },
  /** Fills all forms of a request anew, with the forms in use now; what was changed by hand is lost. */
  'forms.fillAgain': { side: 'engine', input: byId, output: requestDetailSchema },
  'forms.open': { side: 'shell', input: byId, output: nothing },
  /** Asks where, then writes a copy whose values are part of its pages: no one changes them by accident. */
  'forms.saveFlat': { side: 'shell', input: byId, output: z.object({ saved: z.boolean() }) },
  'forms.save': { side: 'shell', input: byId, output: z.object({ saved: z.boolean() }) },

  'drafts.open': { side: 'shell', input: byId, output: nothing },
  'drafts.save': { side: 'shell', input: byId, output: z.object({ saved: z.boolean() }) },
} as const satisfies CallMap;
