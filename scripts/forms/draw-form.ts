import type { Block, FormSpec } from './blocks.ts';
import { drawArea, drawBoxes, drawTable } from './draw-boxes.ts';
import { drawChecks, drawChoices } from './draw-choices.ts';
import {
  CONTENT_WIDTH,
  drawFooters,
  gridSpan,
  INK,
  nextPage,
  openSheet,
  PAGE,
  take,
  type Sheet,
} from './sheet.ts';

const PARAGRAPH = { size: 7, leading: 9 } as const;

/**
 * Draws a whole form as an AcroForm PDF. The same specification and fonts always give the same bytes.
 * @param fontFolder where the Liberation Sans TTF files are
 */
export async function drawForm(spec: FormSpec, fontFolder: URL): Promise<Uint8Array> {
  const sheet = await openSheet(spec, fontFolder);
  for (const block of spec.blocks) drawBlock(sheet, block);
  drawFooters(sheet);
  return sheet.document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

function drawBlock(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'section':
      return drawSection(sheet, block.title);
    case 'boxes':
      return drawBoxes(sheet, block.boxes);
    case 'choices':
      return drawChoices(sheet, block.choices);
    case 'checks':
      return drawChecks(sheet, block);
    case 'table':
      return drawTable(sheet, block);
    case 'area':
      return drawArea(sheet, block);
    case 'paragraph':
      return drawParagraph(sheet, block.text);
    case 'signature':
      return drawSignature(sheet);
    case 'page':
      return nextPage(sheet);
  }
}

function drawSection(sheet: Sheet, title: string): void {
  const top = take(sheet, 22);
  const y = top - 13;
  sheet.page.drawText(title, { x: PAGE.margin, y, size: 9.5, font: sheet.bold, color: INK.accent });
  sheet.page.drawLine({
    start: { x: PAGE.margin, y: y - 4 },
    end: { x: PAGE.width - PAGE.margin, y: y - 4 },
    thickness: 1,
    color: INK.accent,
  });
}

function drawParagraph(sheet: Sheet, text: string): void {
  const lines = wrap(sheet, text);
  const top = take(sheet, lines.length * PARAGRAPH.leading + 5);
  lines.forEach((line, index) => {
    sheet.page.drawText(line, {
      x: PAGE.margin,
      y: top - 7 - index * PARAGRAPH.leading,
      size: PARAGRAPH.size,
      font: sheet.regular,
      color: INK.muted,
    });
  });
}

function wrap(sheet: Sheet, text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (sheet.regular.widthOfTextAtSize(longer, PARAGRAPH.size) <= CONTENT_WIDTH) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Place and date are fields; the signature itself is written by hand on the line. */
function drawSignature(sheet: Sheet): void {
  drawBoxes(sheet, [
    { name: 'firma_luogo', label: 'Luogo', span: 3 },
    { name: 'firma_data', label: 'Data', span: 2 },
  ]);
  const { x, width } = gridSpan(6, 6);
  const y = sheet.y + 4;
  sheet.page.drawLine({ start: { x, y }, end: { x: x + width, y }, thickness: 0.6, color: INK.line });
  sheet.page.drawText('Timbro e firma del contraente', {
    x,
    y: y + 20,
    size: 6.8,
    font: sheet.regular,
    color: INK.muted,
  });
}
