import * as z from 'zod';
import { box } from './evidence.ts';
import { insurerReferenceSchema } from './insurers.ts';
import { itemColumnSchema, itemKindSchema } from './risk-items.ts';
import { CATEGORIES, FIELD_NAMES, FORM_TEMPLATES, MAIL_LANGUAGES } from './vocabulary.ts';

/** What an office's own form may be: larger ones are no forms, or hostile. */
export const FORM_LIMITS = { megabytes: 20, pages: 60, boxes: 2000 } as const;
export const MOST_FORM_TEMPLATES = 500;
export const LONGEST_TEMPLATE_TITLE = 100;
const LONGEST_NAME = 400;

/** Parts of the broker's own data that a form may ask for; `contacts` are e-mail and telephone in one line. */
export const OFFICE_PARTS = [
  'name',
  'email',
  'phone',
  'contacts',
  'address',
  'registration',
  'reference',
] as const;
export type OfficePart = (typeof OFFICE_PARTS)[number];

/**
 * What stands in a box of a form. `data` with several names are joined by a comma, `row` with several columns by a
 * space; `notes` takes what has no box of its own, `none` stays empty on purpose.
 */
export const formTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('data'), names: z.array(z.enum(FIELD_NAMES)).min(1).max(6) }),
  z.object({ kind: z.literal('custom'), id: z.uuid() }),
  z.object({
    kind: z.literal('row'),
    item: itemKindSchema,
    row: z.number().int().min(1).max(500),
    columns: z.array(itemColumnSchema).min(1).max(6),
  }),
  z.object({ kind: z.literal('office'), part: z.enum(OFFICE_PARTS) }),
  z.object({ kind: z.literal('today') }),
  z.object({ kind: z.literal('category') }),
  z.object({ kind: z.literal('insurer') }),
  z.object({ kind: z.literal('notes') }),
  z.object({ kind: z.literal('constant'), text: z.string().trim().min(1).max(500) }),
  z.object({ kind: z.literal('none') }),
]);
export type FormTarget = z.infer<typeof formTargetSchema>;

/** `dd`, `mm` and `yyyy` or `yy` with what stands between them: `dd/mm/yyyy`, `ddmmyy`, `mm`. */
export const datePatternSchema = z.string().regex(/^(?:dd?|mm?|yyyy|yy|[/.\- ]){1,8}$/);

/**
 * What goes into one box. `date` says how a day is written there. Of a question, `choice` names the option that is
 * ticked when there is a value (or one that begins with `when`); without it the option most like the value is.
 */
export const formAssignmentSchema = z.object({
  target: formTargetSchema,
  date: datePatternSchema.nullable().default(null),
  choice: z
    .object({ option: z.string().max(LONGEST_NAME), when: z.string().max(100).nullable() })
    .nullable()
    .default(null),
});
export type FormAssignment = z.infer<typeof formAssignmentSchema>;

/** An assignment and whose it is; what was found is sure from {@link SURE} on. */
export const mappedBoxSchema = formAssignmentSchema.extend({
  confidence: z.number().min(0).max(1),
  source: z.enum(['found', 'clerk']),
});
export type MappedBox = z.infer<typeof mappedBoxSchema>;

/** By the name of the box. A box without an entry is not mapped yet. */
export const formMappingSchema = z.record(z.string().max(LONGEST_NAME), mappedBoxSchema);
export type TemplateMapping = z.infer<typeof formMappingSchema>;

/** From where on a found assignment need not be looked at twice. */
export const SURE = 0.75;

export const BOX_STATES = ['sure', 'unsure', 'open'] as const;
export type BoxState = (typeof BOX_STATES)[number];

/** How well it is known what goes into a box. */
export function boxState(mapped: MappedBox | undefined): BoxState {
  if (mapped === undefined) return 'open';
  return mapped.source === 'clerk' || mapped.confidence >= SURE ? 'sure' : 'unsure';
}

/** Where a box stands: on a page (1-based), as a fraction of it as it is shown. `option` is what ticking it there says. */
export const boxPlaceSchema = z.object({
  page: z.number().int().positive(),
  box,
  option: z.string().max(LONGEST_NAME).nullable(),
});
export type BoxPlace = z.infer<typeof boxPlaceSchema>;

/**
 * One field of a form. `choice` is a tick box or a group of them, `list` a drop-down. `drawn` is one that the clerk
 * placed on a page without fields, with the size of its letters in points.
 */
export const formBoxSchema = z.object({
  name: z.string().min(1).max(LONGEST_NAME),
  kind: z.enum(['text', 'choice', 'list']),
  /** What is printed beside it or said by its tooltip; may be empty. */
  label: z.string().max(300),
  places: z.array(boxPlaceSchema).min(1).max(200),
  options: z.array(z.object({ value: z.string().max(LONGEST_NAME), label: z.string().max(LONGEST_NAME) })),
  multiline: z.boolean(),
  comb: z.boolean(),
  maxLength: z.number().int().positive().nullable(),
  dateFormat: datePatternSchema.nullable(),
  required: z.boolean(),
  drawn: z.object({ size: z.number().min(5).max(24) }).nullable(),
});
export type FormBox = z.infer<typeof formBoxSchema>;

/** What the clerk says of a form as a whole. */
export const templateDraftSchema = z.object({
  title: z.string().trim().min(1).max(LONGEST_TEMPLATE_TITLE),
  /** Null: whoever is asked. */
  insurerId: z.uuid().nullable(),
  /** Null: requests of every line of business. */
  category: z.enum(CATEGORIES).nullable(),
  language: z.enum(MAIL_LANGUAGES),
  active: z.boolean(),
});
export type TemplateDraft = z.infer<typeof templateDraftSchema>;

/** How a form takes its values: `fields` of its own, or text `placed` on its pages by the clerk. */
export const FORM_KINDS = ['fields', 'placed'] as const;

/** What was done to the PDF so that it can be filled; each is told. */
export const FORM_NOTICES = ['owner-password', 'user-password', 'xfa-removed', 'xfa-pages'] as const;
export type FormNotice = (typeof FORM_NOTICES)[number];

const countsOfBoxes = z.object({
  total: z.number().int(),
  sure: z.number().int(),
  unsure: z.number().int(),
});

/** A form of the office's own, as the list shows it, with its newest version. */
export const templateSummarySchema = templateDraftSchema.omit({ insurerId: true }).extend({
  id: z.uuid(),
  insurer: insurerReferenceSchema.nullable(),
  version: z.number().int().positive(),
  kind: z.enum(FORM_KINDS),
  pages: z.number().int().positive(),
  boxes: countsOfBoxes,
  /** When the clerk confirmed the newest version, ISO; null: it is not used yet. */
  confirmedAt: z.string().nullable(),
  /** Version that is used meanwhile; null while none was confirmed. */
  usedVersion: z.number().int().positive().nullable(),
  /** How many filled forms there are. */
  filled: z.number().int(),
  removedAt: z.string().nullable(),
});
export type TemplateSummary = z.infer<typeof templateSummarySchema>;

export const templateVersionSchema = z.object({
  /** Under this id the pages are shown. */
  id: z.uuid(),
  version: z.number().int().positive(),
  filename: z.string(),
  createdAt: z.string(),
  confirmedAt: z.string().nullable(),
});

/** A form with the boxes of its newest version. */
export const templateDetailSchema = templateSummarySchema.extend({
  versions: z.array(templateVersionSchema).min(1),
  notices: z.array(z.enum(FORM_NOTICES)),
  pageSizes: z.array(z.object({ widthPt: z.number(), heightPt: z.number() })),
  layout: z.array(formBoxSchema),
  mapping: formMappingSchema,
});
export type TemplateDetail = z.infer<typeof templateDetailSchema>;

export const builtInFormSchema = z.object({
  template: z.enum(FORM_TEMPLATES),
  categories: z.array(z.enum(CATEGORIES)),
});

/** A box that stayed empty and should not have: what it asks for and where it stands. */
export const emptyBoxSchema = z.object({ label: z.string(), page: z.number().int().positive(), box });
export type EmptyBox = z.infer<typeof emptyBoxSchema>;

/** A field of a filled form, for changing it by hand. `value` is its text or the option that is chosen; '' for none. */
export const formFieldSchema = formBoxSchema
  .pick({ name: true, kind: true, label: true, places: true, options: true, multiline: true })
  .extend({ value: z.string() });
export type FormField = z.infer<typeof formFieldSchema>;
