import type { DrawnChart } from './drawn-chart.ts';

/** Pixels for each of the screen: sharp in print. */
const SCALE = 2;
const MARGIN = 16;
const HEAD = 44;
const LEGEND_STEP = 18;
const PAINTED = ['fill', 'stroke'] as const;

/**
 * The picture of a chart as it stands on screen, with its title, its unit and what each line is, as base64 of a PNG.
 * @param drawing what holds the SVG @throws Error when there is none, or it cannot be drawn
 */
export async function chartPicture(drawing: HTMLElement, drawn: DrawnChart): Promise<string> {
  const svg = drawing.querySelector<SVGSVGElement>('svg.recharts-surface');
  if (!svg) throw new Error('Nothing is drawn');
  const { width, height } = svg.getBoundingClientRect();
  const image = await loaded(withColours(svg, width, height));
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (HEAD + height + drawn.series.length * LEGEND_STEP + 2 * MARGIN) * SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('No canvas');
  pen.scale(SCALE, SCALE);
  pen.fillStyle = colour('var(--bf-surface)');
  pen.fillRect(0, 0, canvas.width, canvas.height);
  writeHead(pen, drawn);
  pen.drawImage(image, MARGIN, HEAD, width, height);
  writeLegend(pen, drawn, HEAD + height + MARGIN);
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
}

/** A copy that stands for itself: the theme's colours are written into it. */
function withColours(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  for (const element of copy.querySelectorAll('*')) {
    for (const name of PAINTED) {
      const value = element.getAttribute(name);
      if (value?.startsWith('var(') === true) element.setAttribute(name, colour(value));
    }
    if (element.tagName === 'text') element.setAttribute('font-family', 'sans-serif');
  }
  return new XMLSerializer().serializeToString(copy);
}

function colour(token: string): string {
  const name = /var\((--[\w-]+)\)/.exec(token)?.[1];
  if (name === undefined) return token;
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function loaded(svg: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => reject(new Error('The chart could not be drawn')));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}

function writeHead(pen: CanvasRenderingContext2D, { title, unit }: DrawnChart): void {
  pen.fillStyle = colour('var(--bf-text)');
  pen.font = '600 14px sans-serif';
  pen.fillText(title, MARGIN, MARGIN + 8);
  pen.fillStyle = colour('var(--bf-muted)');
  pen.font = '12px sans-serif';
  pen.fillText(unit, MARGIN, MARGIN + 24);
}

function writeLegend(pen: CanvasRenderingContext2D, { series }: DrawnChart, top: number): void {
  for (const [index, { label, color }] of series.entries()) {
    const y = top + index * LEGEND_STEP;
    pen.fillStyle = colour(color);
    pen.fillRect(MARGIN, y, 16, 3);
    pen.fillStyle = colour('var(--bf-text)');
    pen.fillText(label, MARGIN + 24, y + 5);
  }
}
