import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { itemColumnSchema, itemKindSchema } from '../../../src-preload/contract/risk-items.ts';
import { loadTrainingItems, REFERENCE_FILE, type TrainingItem } from '../../training/training-data.ts';
import { cellOf, type JudgedColumn } from './judged-column.ts';

/** The cells of a row by column; `vehicle` is type, make and model in one. */
export type JudgedRow = Readonly<Partial<Record<JudgedColumn, string | number>>>;

/** A request with the rows that should be found in it. */
export interface LabelledRows {
  readonly item: TrainingItem;
  readonly rows: readonly JudgedRow[];
}

const columnSchema = z.union([itemColumnSchema, z.literal('vehicle')]);
/** What the columns of a reference item's table are; no columns where the table lists something else. */
const tablesSchema = z.record(
  z.string(),
  z.object({ kind: itemKindSchema.nullable(), columns: z.array(columnSchema.nullable()).default([]) }),
);
const rowsSchema = z.object({
  id: z.string(),
  rows: z.array(z.partialRecord(columnSchema, z.union([z.string(), z.number()]))),
});

const TABLES = fileURLToPath(new URL('../../../resources/training/rows.json', import.meta.url));
const WRITTEN = fileURLToPath(new URL('../../../resources/validation/rows.jsonl', import.meta.url));

/** Reference items with a table: what each column holds was labelled by hand, the cells are the table's own. */
export function tableItems(): readonly LabelledRows[] {
  const tables = tablesSchema.parse(JSON.parse(readFileSync(TABLES, 'utf8')));
  return loadTrainingItems(REFERENCE_FILE).flatMap((item) => {
    if (item.table === null) return [];
    const columns = tables[item.id]?.columns ?? [];
    const rows = columns.length === 0 ? [] : item.table.slice(1).map((cells) => judgedRow(columns, cells));
    return [{ item, rows }];
  });
}

/** Requests with lists, sentences and tables, written with their rows. */
export function writtenItems(): readonly LabelledRows[] {
  const rows = new Map(
    readFileSync(WRITTEN, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => rowsSchema.parse(JSON.parse(line)))
      .map((labelled) => [labelled.id, labelled.rows]),
  );
  return loadTrainingItems(WRITTEN).map((item) => ({ item, rows: rows.get(item.id) ?? [] }));
}

function judgedRow(columns: readonly (JudgedColumn | null)[], cells: readonly string[]): JudgedRow {
  return Object.fromEntries(
    columns.flatMap((column, index) => {
      const value = column === null ? null : cellOf(column, cells[index] ?? '');
      return column === null || value === null ? [] : [[column, value]];
    }),
  );
}
