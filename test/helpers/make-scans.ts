import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import { A4 } from './make-documents.ts';

const LINES = ['Flotta di autocarri', 'e furgoni della ditta', 'massimale richiesto', 'decorrenza annuale'];

/** A PDF of small scanned pages, all alike: quick to draw where only their number and order matter. */
export async function writeSmallScan(
  folder: string,
  name: string,
  size: { readonly pages: number; readonly widthPt: number },
): Promise<string> {
  const { pages, widthPt } = size;
  const document = await PDFDocument.create();
  document.setTitle(name);
  const canvas = createCanvas(300, 424);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 300, 424);
  context.fillStyle = '#111';
  context.font = "20px 'Test Sans'";
  LINES.forEach((line, index) => context.fillText(line, 24, 60 + index * 40));
  const picture = await document.embedJpg(canvas.toBuffer('image/jpeg', 80));
  for (let page = 0; page < pages; page += 1) {
    const size = { width: widthPt, height: (widthPt * A4.height) / A4.width };
    document.addPage([size.width, size.height]).drawImage(picture, { x: 0, y: 0, ...size });
  }
  const path = join(folder, name);
  writeFileSync(path, await document.save());
  return path;
}
