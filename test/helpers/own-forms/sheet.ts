import {
  PDFDocument,
  PDFHexString,
  PDFName,
  rgb,
  StandardFonts,
  type PDFFont,
  type PDFPage,
} from '@cantoo/pdf-lib';
import type { FormTarget } from '../../../src-preload/contract/form-templates.ts';
import type { ItemColumn, ItemKind } from '../../../src-preload/contract/risk-items.ts';
import type { Category, FieldName } from '../../../src-preload/contract/vocabulary.ts';

/** A form as an insurer might send it, and what a person would put into each of its boxes ('open': nothing of ours). */
export interface MadeForm {
  readonly name: string;
  readonly category: Category;
  readonly bytes: Uint8Array;
  readonly truth: Readonly<Record<string, FormTarget | 'open'>>;
}

export const data = (...names: FieldName[]): FormTarget => ({ kind: 'data', names });
export const row = (item: ItemKind, number: number, ...columns: ItemColumn[]): FormTarget => ({
  kind: 'row',
  item,
  row: number,
  columns,
});

export interface Sheet {
  readonly document: PDFDocument;
  readonly page: PDFPage;
  readonly font: PDFFont;
  readonly truth: Record<string, FormTarget | 'open'>;
}

export async function sheet(size: [number, number] = [595, 842]): Promise<Sheet> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  return { document, page: document.addPage(size), font, truth: {} };
}

export interface BoxSpec {
  readonly name: string;
  readonly x: number;
  /** From the top of the page. */
  readonly y: number;
  readonly width: number;
  readonly height?: number;
  readonly truth: FormTarget | 'open';
  readonly tooltip?: string;
  readonly multiline?: boolean;
  readonly maxLength?: number;
  readonly comb?: boolean;
  readonly required?: boolean;
}

export function print({ page, font }: Sheet, text: string, x: number, y: number, size = 9): void {
  page.drawText(text, { x, y: page.getHeight() - y, size, font });
}

export function textBox(on: Sheet, spec: BoxSpec): void {
  const { document, page, truth } = on;
  const height = spec.height ?? 16;
  const field = document.getForm().createTextField(spec.name);
  if (spec.multiline) field.enableMultiline();
  field.addToPage(page, {
    x: spec.x,
    y: page.getHeight() - spec.y - height,
    width: spec.width,
    height,
    borderWidth: 0.5,
    borderColor: rgb(0.5, 0.5, 0.5),
  });
  if (spec.maxLength !== undefined) field.setMaxLength(spec.maxLength);
  if (spec.comb) field.enableCombing();
  if (spec.required) field.enableRequired();
  if (spec.tooltip !== undefined) {
    field.acroField.dict.set(PDFName.of('TU'), PDFHexString.fromText(spec.tooltip));
  }
  truth[spec.name] = spec.truth;
}

export async function made(name: string, category: Category, { document, truth }: Sheet): Promise<MadeForm> {
  return { name, category, truth, bytes: await document.save({ useObjectStreams: true }) };
}
