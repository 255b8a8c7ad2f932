import { createRequire } from 'node:module';
import path from 'node:path';
import { GlobalFonts, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';

const FONT = 'Stamp Sans';
GlobalFonts.registerFromPath(
  path.join(
    path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
    'standard_fonts/LiberationSans-Bold.ttf',
  ),
  FONT,
);

/** What the stamp says. */
export const STAMP_WORDS: readonly string[] = ['RICEVUTO', '12', 'GEN', '2026', 'Prot', 'N', '4471'];

/** Inks of rubber stamps. */
const INKS = ['#2d4fa8', '#b3202c', '#6a2c91', '#1d7a46'] as const;

/** Stamps the page over its text in one of the usual inks and signs it across the last lines. */
export function stampAndSign(page: Canvas, dpi: number, random: () => number): void {
  const context = page.getContext('2d');
  const inText = { x: (0.3 + 0.35 * random()) * page.width, y: (0.12 + 0.2 * random()) * page.height };
  const tilt = ((random() * 2 - 1) * 14 * Math.PI) / 180;
  const ink = INKS[Math.floor(random() * INKS.length)] ?? INKS[0];
  stamp(context, inText, dpi, tilt, ink);
  sign(
    context,
    { x: (0.2 + 0.3 * random()) * page.width, y: (0.3 + 0.3 * random()) * page.height },
    dpi,
    random,
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function stamp(context: SKRSContext2D, at: Point, dpi: number, tilt: number, ink: string): void {
  context.save();
  context.translate(at.x, at.y);
  context.rotate(tilt);
  // ink on ink is darker than either
  context.globalCompositeOperation = 'multiply';
  context.globalAlpha = 0.62;
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = dpi * 0.018;
  context.strokeRect(-0.85 * dpi, -0.4 * dpi, 1.7 * dpi, 0.8 * dpi);
  context.textAlign = 'center';
  context.font = `${0.24 * dpi}px '${FONT}'`;
  context.fillText('RICEVUTO', 0, -0.1 * dpi);
  context.font = `${0.15 * dpi}px '${FONT}'`;
  context.fillText('12 GEN 2026', 0, 0.11 * dpi);
  context.fillText('Prot. N. 4471', 0, 0.3 * dpi);
  context.restore();
}

/** A pen's loops, about two inches wide. */
function sign(context: SKRSContext2D, at: Point, dpi: number, random: () => number): void {
  context.save();
  context.translate(at.x, at.y);
  context.strokeStyle = '#1b2a5e';
  context.lineWidth = dpi * 0.012;
  context.beginPath();
  context.moveTo(0, 0);
  for (let loop = 1; loop <= 7; loop += 1) {
    const x = loop * 0.28 * dpi;
    const reach = (0.12 + 0.2 * random()) * dpi;
    context.bezierCurveTo(x - 0.3 * dpi, -reach, x + 0.12 * dpi, -reach, x - 0.08 * dpi, reach * 0.6);
  }
  context.stroke();
  context.restore();
}
