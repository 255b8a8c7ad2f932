import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { degrees, PDFDocument, StandardFonts, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { createCanvas, GlobalFonts, type Canvas } from '@napi-rs/canvas';

/** A4 in points, and in pixels at 200 dots per inch. */
export const A4 = { width: 595, height: 842 } as const;
const SCAN = { width: 1654, height: 2339 } as const;

const FONT_FOLDER = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts',
);
GlobalFonts.registerFromPath(join(FONT_FOLDER, 'LiberationSans-Regular.ttf'), 'Test Sans');

/** Letters as an office types them: enough words to be recognised, few enough to be quick. */
export const LETTER: readonly string[] = [
  'Gentile broker, chiediamo una quotazione per la flotta aziendale',
  'composta da dodici furgoni e quattro autovetture di proprietà.',
  'La decorrenza richiesta è il 31/12/2026 con massimale di 6.450.000 euro.',
  'Ragione sociale: Trasporti Bellini di Bellini Marco, Via Garibaldi 14',
  'Restiamo in attesa di una vostra risposta entro la fine del mese.',
];

export interface PlacedText {
  readonly text: string;
  /** Left end of the baseline, in points from the top left of the unrotated page. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** Draws text on an A4 page and returns the page. */
export function addTextPage(document: PDFDocument, font: PDFFont, texts: readonly PlacedText[]): PDFPage {
  const page = document.addPage([A4.width, A4.height]);
  for (const { text, x, y, size = 11 } of texts) page.drawText(text, { x, y: A4.height - y, size, font });
  return page;
}

/** A one-page PDF with real text. */
export async function textPdf(texts: readonly PlacedText[], rotation = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  addTextPage(document, font, texts).setRotation(degrees(rotation));
  return document.save();
}

/** The letter's lines as placed text. */
export function letterText(top = 100): readonly PlacedText[] {
  return LETTER.map((text, index) => ({ text, x: 60, y: top + index * 20 }));
}

export interface ScanOptions {
  /** Clockwise. */
  readonly degrees?: number;
  /** Paper at the left edge keeps only this share of its light. */
  readonly edgeLight?: number;
  /** Amplitude of the grain in grey values. */
  readonly grain?: number;
}

/** Where the letter stands on a scan, in pixels. */
export const SCANNED_LETTER = { left: 180, top: 300, step: 70, size: 32 } as const;

/** A scanned page with the given lines. */
export function scan(lines: readonly string[], options: ScanOptions = {}): Canvas {
  const canvas = createCanvas(SCAN.width, SCAN.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, SCAN.width, SCAN.height);
  context.translate(SCAN.width / 2, SCAN.height / 2);
  context.rotate(((options.degrees ?? 0) * Math.PI) / 180);
  context.translate(-SCAN.width / 2, -SCAN.height / 2);
  context.fillStyle = '#111';
  context.font = `${SCANNED_LETTER.size}px 'Test Sans'`;
  lines.forEach((line, index) => {
    context.fillText(line, SCANNED_LETTER.left, SCANNED_LETTER.top + index * SCANNED_LETTER.step);
  });
  if (options.edgeLight !== undefined || options.grain !== undefined) damage(canvas, options);
  return canvas;
}

/** A repeatable dark edge and grain. */
function damage(canvas: Canvas, { edgeLight = 1, grain = 0 }: ScanOptions): void {
  const context = canvas.getContext('2d');
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  let state = 12_345;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  for (let index = 0; index < image.data.length; index += 4) {
    const x = (index / 4) % canvas.width;
    const light = 1 - (1 - edgeLight) * Math.exp(-x / 350);
    const value = (image.data[index] ?? 0) * light + (random() + random() - 1) * grain;
    image.data.fill(value, index, index + 3);
  }
  context.putImageData(image, 0, 0);
}

/** Turns a picture clockwise by quarters. */
export function turnCanvas(canvas: Canvas, quarters: 1 | 2 | 3): Canvas {
  const sideways = quarters !== 2;
  const turned = createCanvas(
    sideways ? canvas.height : canvas.width,
    sideways ? canvas.width : canvas.height,
  );
  const context = turned.getContext('2d');
  context.translate(turned.width / 2, turned.height / 2);
  context.rotate((quarters * Math.PI) / 2);
  context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
  return turned;
}

/** Adds a page that is nothing but a picture. */
export async function addScanPage(document: PDFDocument, canvas: Canvas, quality = 80): Promise<PDFPage> {
  const picture = await document.embedJpg(canvas.toBuffer('image/jpeg', quality));
  const upright = canvas.height >= canvas.width;
  const page = document.addPage(upright ? [A4.width, A4.height] : [A4.height, A4.width]);
  page.drawImage(picture, { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() });
  return page;
}

/** A PDF of scanned pages. */
export async function scanPdf(canvases: readonly Canvas[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const canvas of canvases) await addScanPage(document, canvas);
  return document.save();
}
