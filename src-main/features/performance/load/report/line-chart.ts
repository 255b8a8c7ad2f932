/** One value over the steps of a test; null where nothing was measured. */
export interface ChartLine {
  readonly title: string;
  /** Seconds from the begin, and the value. */
  readonly points: readonly (readonly [second: number, value: number | null])[];
  readonly write: (value: number) => string;
}

const WIDTH = 340;
const HEIGHT = 120;
const LEFT = 8;
const TOP = 14;
const BOTTOM = 18;

/**
 * A line chart as an SVG picture for a page without scripts; gaps stay gaps. The page colours `.line`, `.axis` and
 * `text`. Titles and values are escaped by the caller's `write` and here.
 */
export function lineChart({ title, points, write }: ChartLine): string {
  const lastSecond = Math.max(1, ...points.map(([second]) => second));
  const most = Math.max(0, ...points.map(([, value]) => value ?? 0));
  const top = most === 0 ? 1 : most;
  const x = (second: number): number => LEFT + (second / lastSecond) * (WIDTH - 2 * LEFT);
  const y = (value: number): number => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM);
  const lines = unbroken(points).map(
    (stretch) =>
      `<polyline class="line" points="${stretch.map(([second, value]) => `${round(x(second))},${round(y(value))}`).join(' ')}"/>`,
  );
  const dots = unbroken(points)
    .filter((stretch) => stretch.length === 1)
    .flatMap((stretch) =>
      stretch.map(
        ([second, value]) => `<circle class="dot" r="2" cx="${round(x(second))}" cy="${round(y(value))}"/>`,
      ),
    );
  return [
    `<figure><figcaption>${escapeHtml(title)}</figcaption>`,
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(`${title}: max ${write(most)}`)}">`,
    `<line class="axis" x1="${LEFT}" x2="${WIDTH - LEFT}" y1="${HEIGHT - BOTTOM}" y2="${HEIGHT - BOTTOM}"/>`,
    `<text x="${LEFT}" y="10">${escapeHtml(write(most))}</text>`,
    `<text x="${LEFT}" y="${HEIGHT - 4}">0</text>`,
    `<text x="${WIDTH - LEFT}" y="${HEIGHT - 4}" text-anchor="end">${round(lastSecond)} s</text>`,
    ...lines,
    ...dots,
    '</svg></figure>',
  ].join('\n');
}

/** Text as it may stand in HTML, between tags and in attributes. */
export function escapeHtml(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

function unbroken(points: ChartLine['points']): (readonly [number, number])[][] {
  const stretches: (readonly [number, number])[][] = [];
  let open: (readonly [number, number])[] = [];
  for (const [second, value] of points) {
    if (value === null) {
      if (open.length > 0) stretches.push(open);
      open = [];
    } else open.push([second, value]);
  }
  return open.length > 0 ? [...stretches, open] : stretches;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
