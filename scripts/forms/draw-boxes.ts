import {
  PDFHexString,
  PDFName,
  TextAlignment,
  type PDFField,
  type PDFPage,
  type PDFTextField,
} from '@cantoo/pdf-lib';
import type { BoxSpec } from './blocks.ts';
import { gridSpan, INK, PAGE, CONTENT_WIDTH, take, type Sheet } from './sheet.ts';

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const LABEL_SIZE = 6.8;
const BOX_HEIGHT = 17;
const VALUE_SIZE = 9;
const ROW_HEIGHT = 31;
const TABLE_HEAD = 20;
const TABLE_ROW = 17;

/** A row of labelled boxes on the grid. */
export function drawBoxes(sheet: Sheet, boxes: readonly BoxSpec[]): void {
  const top = take(sheet, ROW_HEIGHT);
  let column = 0;
  for (const box of boxes) {
    const { x, width } = gridSpan(column, box.span);
    column += box.span;
    drawLabel(sheet, box.label, { x, y: top - 7, width }, box.required === true);
    const frame = { x, y: top - 10 - BOX_HEIGHT, width, height: BOX_HEIGHT };
    drawFrame(sheet.page, frame);
    addTextField(sheet, box, box.name, frame);
  }
  if (column > 12) throw new Error(`A row of ${sheet.spec.file} is wider than the grid`);
}

/** A box for several lines, over the whole width. */
export function drawArea(
  sheet: Sheet,
  area: { name: string; label: string; height: number; required?: boolean },
): void {
  const top = take(sheet, area.height + 16);
  drawLabel(sheet, area.label, { x: PAGE.margin, y: top - 7, width: CONTENT_WIDTH }, area.required === true);
  const frame = { x: PAGE.margin, y: top - 10 - area.height, width: CONTENT_WIDTH, height: area.height };
  drawFrame(sheet.page, frame);
  const field = sheet.document.getForm().createTextField(area.name);
  field.enableMultiline();
  place(sheet, field, frame);
  finish(field, area.label, area.required === true);
}

/** A ruled table: a head, then rows of cells that are fields. */
export function drawTable(
  sheet: Sheet,
  table: { name: string; columns: readonly BoxSpec[]; rows: number },
): void {
  const top = take(sheet, TABLE_HEAD + table.rows * TABLE_ROW + 8);
  const edges = columnEdges(table.columns);
  drawTableHead(sheet, table.columns, edges, top);
  for (let row = 1; row <= table.rows; row++) {
    const y = top - TABLE_HEAD - row * TABLE_ROW;
    table.columns.forEach((column, index) => {
      const [x = 0, end = 0] = [edges[index], edges[index + 1]];
      const frame = { x, y, width: end - x, height: TABLE_ROW };
      drawFrame(sheet.page, frame);
      const hint = `${column.hint ?? column.label}, riga ${row}`;
      addTextField(sheet, { ...column, hint }, `${table.name}_${row}_${column.name}`, frame);
    });
  }
}

function columnEdges(columns: readonly BoxSpec[]): number[] {
  const spans = columns.reduce((sum, column) => sum + column.span, 0);
  let used = 0;
  return [0, ...columns.map((column) => (used += column.span))].map(
    (edge) => PAGE.margin + (edge / spans) * CONTENT_WIDTH,
  );
}

function drawTableHead(
  sheet: Sheet,
  columns: readonly BoxSpec[],
  edges: readonly number[],
  top: number,
): void {
  columns.forEach((column, index) => {
    const [x = 0, end = 0] = [edges[index], edges[index + 1]];
    sheet.page.drawRectangle({
      x,
      y: top - TABLE_HEAD,
      width: end - x,
      height: TABLE_HEAD,
      color: INK.head,
      borderColor: INK.line,
      borderWidth: 0.6,
    });
    drawLabel(sheet, column.label, { x: x + 4, y: top - 12.5, width: end - x - 6 }, column.required === true);
  });
}

function drawLabel(
  sheet: Sheet,
  label: string,
  place: { x: number; y: number; width: number },
  required: boolean,
): void {
  const { page, regular } = sheet;
  const width = regular.widthOfTextAtSize(label, LABEL_SIZE);
  if (width + (required ? 5 : 0) > place.width) throw new Error(`Label too long for its box: ${label}`);
  page.drawText(label, { x: place.x, y: place.y, size: LABEL_SIZE, font: regular, color: INK.muted });
  if (!required) return;
  page.drawText('*', { x: place.x + width + 2, y: place.y, size: 8, font: sheet.bold, color: INK.required });
}

function drawFrame(page: PDFPage, frame: Frame): void {
  page.drawRectangle({ ...frame, color: INK.fill, borderColor: INK.line, borderWidth: 0.6 });
}

function addTextField(sheet: Sheet, box: BoxSpec, name: string, frame: Frame): void {
  const field = sheet.document.getForm().createTextField(name);
  if (box.align === 'right') field.setAlignment(TextAlignment.Right);
  place(sheet, field, frame);
  finish(field, box.hint ?? box.label, box.required === true);
}

/** The frame belongs to the page, so a viewer that redraws the field leaves it alone. */
function place(sheet: Sheet, field: PDFTextField, frame: Frame): void {
  const inside = { x: frame.x + 1, y: frame.y + 1, width: frame.width - 2, height: frame.height - 2 };
  const look = { borderWidth: 0, backgroundColor: INK.fill, font: sheet.regular, textColor: INK.text };
  field.addToPage(sheet.page, { ...inside, ...look });
  field.setFontSize(VALUE_SIZE);
}

/** The tooltip, which is also what a screen reader says, and the mark of a required field. */
export function finish(field: PDFField, hint: string, required: boolean): void {
  const tooltip = PDFHexString.fromText(hint);
  field.acroField.dict.set(PDFName.of('TU'), tooltip);
  // pdf.js looks for it on the widget only.
  for (const widget of field.acroField.getWidgets()) widget.dict.set(PDFName.of('TU'), tooltip);
  if (required) field.enableRequired();
}
