import { readFile } from 'node:fs/promises';
import * as fontkit from '@cantoo/fontkit';
import { PDFDocument, PDFName, rgb, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import type { FormSpec } from './blocks.ts';

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89, margin: 36 } as const;
export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.margin;
const GUTTER = 6;
const FOOTER_TOP = 40;

export const INK = {
  accent: rgb(0.11, 0.23, 0.34),
  text: rgb(0.13, 0.15, 0.18),
  muted: rgb(0.36, 0.4, 0.45),
  line: rgb(0.55, 0.61, 0.67),
  fill: rgb(0.955, 0.968, 0.98),
  head: rgb(0.89, 0.92, 0.95),
  required: rgb(0.7, 0.15, 0.12),
  white: rgb(1, 1, 1),
} as const;

/** The name under which forms refer to their font; the filler looks it up by this name. */
export const FONT_RESOURCE = 'LiberationSans';

/** The paper while it is being drawn: the current page and how far down it is used. */
export interface Sheet {
  readonly document: PDFDocument;
  readonly spec: FormSpec;
  readonly regular: PDFFont;
  readonly bold: PDFFont;
  page: PDFPage;
  /** Distance of the next free line from the bottom edge, in points. */
  y: number;
}

/** A document with its fonts. The regular face is whole, so that viewers can type any letter with it. */
export async function openSheet(spec: FormSpec, fontFolder: URL): Promise<Sheet> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  const [regularBytes, boldBytes] = await Promise.all(
    ['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf'].map((name) =>
      readFile(new URL(name, fontFolder)),
    ),
  );
  if (!regularBytes || !boldBytes) throw new Error('The fonts are missing');
  const regular = await document.embedFont(regularBytes, { customName: FONT_RESOURCE });
  const bold = await document.embedFont(boldBytes, { subset: true });
  describe(document, spec);
  const resources = document.context.obj({ Font: { [FONT_RESOURCE]: regular.ref } });
  document.getForm().acroForm.dict.set(PDFName.of('DR'), resources);
  const sheet: Sheet = {
    document,
    spec,
    regular,
    bold,
    page: document.addPage([PAGE.width, PAGE.height]),
    y: 0,
  };
  startPage(sheet);
  return sheet;
}

/** Fixed dates, so that the same source always makes the same bytes. */
function describe(document: PDFDocument, spec: FormSpec): void {
  const made = new Date(Date.UTC(2026, 10, 1));
  document.setTitle(`${spec.kicker} – ${spec.title}`, { showInWindowTitleBar: true });
  document.setLanguage('it-IT');
  document.setCreator('BrokerFlow');
  document.setProducer('BrokerFlow');
  document.setCreationDate(made);
  document.setModificationDate(made);
}

/** Puts the cursor on a new page. */
export function nextPage(sheet: Sheet): void {
  sheet.page = sheet.document.addPage([PAGE.width, PAGE.height]);
  startPage(sheet);
}

/** Fails when a block would run into the footer: a form's layout is fixed, so this is a mistake in its source. */
export function take(sheet: Sheet, height: number): number {
  const top = sheet.y;
  sheet.y -= height;
  if (sheet.y < FOOTER_TOP) throw new Error(`${sheet.spec.file}: page ${pageNumber(sheet)} is too full`);
  return top;
}

function pageNumber(sheet: Sheet): number {
  return sheet.document.getPageCount();
}

/** The left edge and width of a run of grid columns. */
export function gridSpan(from: number, span: number): { x: number; width: number } {
  const column = (CONTENT_WIDTH + GUTTER) / 12;
  return { x: PAGE.margin + from * column, width: span * column - GUTTER };
}

function startPage(sheet: Sheet): void {
  // Viewers follow the boxes row by row with the Tab key.
  sheet.page.node.set(PDFName.of('Tabs'), PDFName.of('R'));
  const first = pageNumber(sheet) === 1;
  const height = first ? 62 : 26;
  sheet.page.drawRectangle({
    x: 0,
    y: PAGE.height - height,
    width: PAGE.width,
    height,
    color: INK.accent,
  });
  if (first) drawTitle(sheet);
  else drawRunningTitle(sheet);
  sheet.y = PAGE.height - height - 12;
}

function drawTitle(sheet: Sheet): void {
  const { page, spec, regular, bold } = sheet;
  const top = PAGE.height;
  page.drawText(spec.kicker.toUpperCase(), {
    x: PAGE.margin,
    y: top - 24,
    size: 8,
    font: regular,
    color: INK.white,
  });
  page.drawText(spec.title, { x: PAGE.margin, y: top - 46, size: 19, font: bold, color: INK.white });
  drawMark(page);
  rightText(sheet, spec.owner.toUpperCase(), { y: top - 24, size: 8, right: PAGE.margin + 40 });
  rightText(sheet, spec.model, { y: top - 44, size: 7.5, right: PAGE.margin + 40 });
}

/** A neutral mark in the place of an insurer's logo. */
function drawMark(page: PDFPage): void {
  const x = PAGE.width - PAGE.margin - 30;
  const y = PAGE.height - 48;
  page.drawRectangle({ x, y, width: 30, height: 30, borderColor: INK.white, borderWidth: 1 });
  page.drawRectangle({ x: x + 6, y: y + 6, width: 8, height: 18, color: INK.white });
  page.drawRectangle({ x: x + 16, y: y + 6, width: 8, height: 11, color: INK.white });
}

function drawRunningTitle(sheet: Sheet): void {
  const { page, spec, bold } = sheet;
  const text = `${spec.kicker} – ${spec.title}`;
  page.drawText(text, { x: PAGE.margin, y: PAGE.height - 17, size: 9, font: bold, color: INK.white });
  rightText(sheet, spec.model, { y: PAGE.height - 17, size: 7.5, right: PAGE.margin });
}

function rightText(sheet: Sheet, text: string, place: { y: number; size: number; right: number }): void {
  const width = sheet.regular.widthOfTextAtSize(text, place.size);
  sheet.page.drawText(text, {
    x: PAGE.width - place.right - width,
    y: place.y,
    size: place.size,
    font: sheet.regular,
    color: INK.white,
  });
}

/** Footers are drawn last, when the number of pages is known. */
export function drawFooters(sheet: Sheet): void {
  const pages = sheet.document.getPages();
  pages.forEach((page, index) => {
    const number = `Pagina ${index + 1} di ${pages.length}`;
    const width = sheet.regular.widthOfTextAtSize(number, 7);
    const right = PAGE.width - PAGE.margin;
    page.drawLine({
      start: { x: PAGE.margin, y: 32 },
      end: { x: right, y: 32 },
      thickness: 0.6,
      color: INK.line,
    });
    const style = { y: 22, size: 7, font: sheet.regular, color: INK.muted };
    page.drawText(`${sheet.spec.model}  ·  ${sheet.spec.footnote}`, { x: PAGE.margin, ...style });
    page.drawText(number, { x: right - width, ...style });
  });
}
