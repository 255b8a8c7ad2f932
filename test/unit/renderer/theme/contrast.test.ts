import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const css = readFileSync(
  fileURLToPath(new URL('../../../../src-renderer/theme/tokens.css', import.meta.url)),
  'utf8',
);

/** The colours of one scheme by name. */
function colours(scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const start = css.indexOf(`[data-mantine-color-scheme='${scheme}'] {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    [...block.matchAll(/--bf-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name ?? '', hex ?? '']),
  );
}

/** WCAG 2.2 relative luminance of #rrggbb. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['background', 'surface', 'sunken', 'hover'];
const TINTS = [
  'accent-tint',
  'ok-tint',
  'warn-tint',
  'bad-tint',
  ...['fleet', 'professional', 'building', 'technology', 'other'].map((name) => `category-${name}`),
];
const PAIRS: readonly (readonly [string, string])[] = [
  ...['text', 'muted', 'accent', 'ok', 'warn', 'bad'].flatMap((text) =>
    GROUNDS.map((ground) => [text, ground] as const),
  ),
  ...TINTS.map((tint) => ['text', tint] as const),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-accent', 'bad'],
  ['bad', 'accent-tint'],
  ['warn', 'accent-tint'],
  ['muted', 'accent-tint'],
];

describe.each(['light', 'dark'] as const)('%s colours', (scheme) => {
  const known = colours(scheme);

  it.each(PAIRS)('%s on %s is readable', (text, ground) => {
    expect(contrast(known.get(text) ?? '', known.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['strong', 'medium', 'faint'])('the %s line of a chart is seen (WCAG 2.2, 1.4.11)', (strength) => {
    const line = known.get(`series-${strength}`) ?? '';
    expect(contrast(line, known.get('surface') ?? '')).toBeGreaterThanOrEqual(3);
  });
});
