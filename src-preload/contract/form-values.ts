import * as z from 'zod';
import { evidenceSchema } from './evidence.ts';
import { boxPlaceSchema } from './form-templates.ts';
import { itemColumnSchema, itemKindSchema } from './risk-items.ts';
import { FIELD_NAMES } from './vocabulary.ts';

/** Who gave a value: read on this machine, read by the outside model alone, typed or confirmed by the clerk. */
const by = z.enum(['extracted', 'model', 'clerk']);
const told = { evidence: z.array(evidenceSchema), by };

/**
 * What of a request stands in a box of a form, and where its pages say so (nowhere for what was typed). `row` counts from
 * 1 among the rows of its kind.
 */
export const valueSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), name: z.enum(FIELD_NAMES), ...told }),
  z.object({
    kind: z.literal('cell'),
    item: itemKindSchema,
    itemId: z.uuid(),
    row: z.number().int().positive(),
    column: itemColumnSchema,
    ...told,
  }),
  z.object({ kind: z.literal('custom'), id: z.uuid(), name: z.string(), ...told }),
]);
export type ValueSource = z.infer<typeof valueSourceSchema>;

/**
 * Where a value of a form comes from. `office`: the settings; `program`: what the program knows by itself, such as the day;
 * `constant`: the same in every form of this template; `form`: printed in the blank form. One that the program would
 * write otherwise is the clerk's (`hand`) in a form changed by hand, else it was filled from other data (`earlier`).
 */
export const VALUE_ORIGINS = ['request', 'office', 'program', 'constant', 'form', 'hand', 'earlier'] as const;

/** A filled box of a form: what it says, where, and where that comes from. */
export const formValueSchema = z.object({
  name: z.string(),
  label: z.string(),
  /** As it is printed; of a question the label of the answer. */
  value: z.string(),
  places: z.array(boxPlaceSchema),
  origin: z.enum(VALUE_ORIGINS),
  /** What the box shows of the request; of `hand` and `earlier` what the request would put there now. */
  sources: z.array(valueSourceSchema),
});
export type FormValue = z.infer<typeof formValueSchema>;
