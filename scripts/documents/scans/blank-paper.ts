import { createCanvas, type Canvas } from '@napi-rs/canvas';

const SPECKS = 25;

/** An A4 sheet with nothing on it but dust and the shadow of two punched holes. */
export function blankPaper(dpi: number, random: () => number): Canvas {
  const page = createCanvas(Math.round(8.27 * dpi), Math.round(11.69 * dpi));
  const context = page.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, page.width, page.height);
  context.fillStyle = '#777777';
  for (let speck = 0; speck < SPECKS; speck += 1) {
    context.fillRect(random() * page.width, random() * page.height, 1 + random() * 2, 1 + random() * 2);
  }
  context.strokeStyle = '#cccccc';
  for (const side of [-1, 1]) {
    context.beginPath();
    context.arc(0.45 * dpi, page.height / 2 + side * 1.57 * dpi, 0.11 * dpi, 0, 2 * Math.PI);
    context.stroke();
  }
  return page;
}
