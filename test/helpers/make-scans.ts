import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';

/** A PDF of small scanned pages, all alike: quick to draw where only their number and order matter. */
export async function writeSmallScan(
  folder: string,
  name: string,
  size: { readonly pages: number; readonly widthPt: number },
): Promise<string> {
  const { pages, widthPt } = size;
  const document = await PDFDocument.create();
  document.setTitle(name);
  const canvas = createCanvas(300, 400);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 300, 400);
  context.fillStyle = '#111';
  for (let line = 0; line < 12; line += 1) context.fillRect(40, 40 + line * 25, 200 - line * 7, 6);
  const picture = await document.embedJpg(canvas.toBuffer('image/jpeg', 80));
  for (let page = 0; page < pages; page += 1) {
    const size = { width: widthPt, height: (widthPt * 4) / 3 };
    document.addPage([size.width, size.height]).drawImage(picture, { x: 0, y: 0, ...size });
  }
  const path = join(folder, name);
  writeFileSync(path, await document.save());
  return path;
}
