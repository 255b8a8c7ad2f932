import * as z from 'zod';
import { evidenceSchema } from './evidence.ts';

/** What a request lists one by one: things to insure and, for professional liability, people. */
export const ITEM_KINDS = ['vehicle', 'building', 'machine', 'professional'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** The columns of each kind in the order of a form's table. `serial` is a machine's number, `register` the order and number a professional is entered under. */
export const ITEM_COLUMNS = {
  vehicle: ['plate', 'type', 'make', 'model', 'year', 'value'],
  building: ['address', 'use', 'quantity', 'area', 'year', 'sum'],
  machine: ['description', 'serial', 'quantity', 'year', 'value'],
  professional: ['name', 'qualification', 'register', 'turnover'],
} as const satisfies Record<ItemKind, readonly string[]>;
export type ItemColumn = (typeof ITEM_COLUMNS)[ItemKind][number];

/** How a column is written: money in euro, area in square metres, a year with four digits. */
export const ITEM_COLUMN_KINDS = {
  plate: 'plate',
  type: 'text',
  make: 'text',
  model: 'text',
  year: 'year',
  value: 'money',
  address: 'text',
  use: 'text',
  quantity: 'count',
  area: 'area',
  sum: 'money',
  description: 'text',
  serial: 'text',
  name: 'text',
  qualification: 'text',
  register: 'text',
  turnover: 'money',
} as const satisfies Record<ItemColumn, string>;

/** The column whose total a document may state; a professional's turnover is nobody's sum insured. */
export const ITEM_SUM_COLUMNS = {
  vehicle: 'value',
  building: 'sum',
  machine: 'value',
  professional: 'turnover',
} as const satisfies Record<ItemKind, ItemColumn>;

export const itemKindSchema = z.enum(ITEM_KINDS);
export const itemColumnSchema = z.enum([
  'plate',
  'type',
  'make',
  'model',
  'year',
  'value',
  'address',
  'use',
  'quantity',
  'area',
  'sum',
  'description',
  'serial',
  'name',
  'qualification',
  'register',
  'turnover',
] as const satisfies readonly ItemColumn[]);

/** One cell. A cell that nothing is known of is absent; what the clerk typed may stand nowhere on the pages. */
export const itemCellSchema = z.object({
  value: z.union([z.string(), z.number()]),
  evidence: evidenceSchema.nullable(),
  confidence: z.number().min(0).max(1),
  source: z.enum(['extracted', 'clerk']),
});
export type ItemCell = z.infer<typeof itemCellSchema>;

/** The cells of a row, by column. */
export const itemCellsSchema = z.partialRecord(itemColumnSchema, itemCellSchema);
export type ItemCells = z.infer<typeof itemCellsSchema>;

/** One vehicle, building, machine or professional of a request. */
export const riskItemSchema = z.object({ id: z.uuid(), kind: itemKindSchema, cells: itemCellsSchema });
export type RiskItem = z.infer<typeof riskItemSchema>;

/**
 * What the rows of a kind add up to, in euro, beside the total the document states. `summed` says how many
 * of the `rows` have an amount; `stated` is null where the document states no total.
 */
export const itemTotalSchema = z.object({
  kind: itemKindSchema,
  rows: z.number().int(),
  summed: z.number().int(),
  sum: z.number(),
  stated: z.number().nullable(),
  evidence: evidenceSchema.nullable(),
});
export type ItemTotal = z.infer<typeof itemTotalSchema>;
