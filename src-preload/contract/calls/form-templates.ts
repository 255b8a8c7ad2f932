import * as z from 'zod';
import {
  builtInFormSchema,
  formAssignmentSchema,
  formBoxSchema,
  templateDetailSchema,
  templateDraftSchema,
  templateSummarySchema,
} from '../form-templates.ts';
import { id } from '../requests.ts';
import { byId, nothing, type CallMap } from './call-map.ts';

const boxName = z.string().min(1).max(400);

/** The office's own forms: a PDF becomes one, its boxes are told what goes into them, and it is put to use. */
export const formTemplatesCalls = {
  /** Those that were removed are left out. */
  'templates.list': {
    side: 'engine',
    input: nothing,
    output: z.object({ builtIn: z.array(builtInFormSchema), templates: z.array(templateSummarySchema) }),
  },
  'templates.get': { side: 'engine', input: byId, output: templateDetailSchema },
  /**
   * Makes a form of a PDF or, with `templateId`, its next version: what the clerk said of boxes that are still there is
   * kept. Named by path, so the window hands the file over or has it picked.
   */
  'templates.add': {
    side: 'engine',
    input: z.object({
      path: z.string().min(1),
      templateId: id.nullable(),
      password: z.string().max(200).nullable(),
    }),
    output: templateDetailSchema,
  },
  /** Asks for a PDF; null when the clerk changed their mind. With `again` the one picked last, for a password. */
  'templates.pick': {
    side: 'shell',
    input: z.object({
      templateId: id.nullable(),
      password: z.string().max(200).nullable().default(null),
      again: z.boolean().default(false),
    }),
    output: z.object({ template: templateDetailSchema.nullable() }),
  },
  'templates.save': {
    side: 'engine',
    input: z.object({ id, draft: templateDraftSchema }),
    output: templateDetailSchema,
  },
  /** Says what goes into boxes; `null` opens one again. With `found` a proposal is put back, as sure as it was (0..1). */
  'templates.assign': {
    side: 'engine',
    input: z.object({
      id,
      boxes: z
        .array(
          z.object({
            name: boxName,
            assignment: formAssignmentSchema.nullable(),
            found: z.number().min(0).max(1).nullable().default(null),
          }),
        )
        .min(1)
        .max(500),
    }),
    output: templateDetailSchema,
  },
  /** Puts a box that the clerk placed, or changes where it stands. */
  'templates.place': {
    side: 'engine',
    input: z.object({ id, box: formBoxSchema }),
    output: templateDetailSchema,
  },
  'templates.takeAway': {
    side: 'engine',
    input: z.object({ id, name: boxName }),
    output: templateDetailSchema,
  },
  /** From now on the newest version is used. */
  'templates.confirm': { side: 'engine', input: byId, output: templateDetailSchema },
  'templates.remove': { side: 'engine', input: byId, output: nothing },
  'templates.restore': { side: 'engine', input: byId, output: templateDetailSchema },
} as const satisfies CallMap;
