import type { CSSProperties } from 'react';
import type { Box } from '../../src-preload/contract/requests.ts';

/** Size of a page in CSS pixels at a zoom of 100 %, as a viewer shows it (rotation applied). */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** `fit` follows the width of the pane; a number is a factor, 1 for 100 %. */
export type Zoom = 'fit' | number;

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;
const SMALLEST = STEPS[0];
const LARGEST = STEPS[STEPS.length - 1] ?? 4;

/** The next zoom step above or below a scale; stays at the ends. */
export function nextZoom(scale: number, direction: 'in' | 'out'): number {
  const tolerance = 0.005;
  if (direction === 'in') return STEPS.find((step) => step > scale + tolerance) ?? LARGEST;
  return STEPS.findLast((step) => step < scale - tolerance) ?? SMALLEST;
}

/** Zoom after a turn of the wheel by `deltaY` (pixels, negative is away from the person: larger). */
export function wheelZoom(scale: number, deltaY: number): number {
  return clamp(scale * Math.exp(-deltaY / 400), SMALLEST, LARGEST);
}

/**
 * The factor at which pages are drawn. `available` is the pane's inner width in CSS pixels. What fits
 * is the usual page: one sheet across among fifty upright ones does not make all of them small.
 */
export function scaleOf(zoom: Zoom, sizes: readonly PageSize[], available: number): number {
  return zoom === 'fit' ? clamp(available / usualWidth(sizes), SMALLEST, LARGEST) : zoom;
}

/** The width that most pages have, the first of them where several are as frequent. */
function usualWidth(sizes: readonly PageSize[]): number {
  const pages = new Map<number, number>();
  for (const { width } of sizes) pages.set(Math.round(width), (pages.get(Math.round(width)) ?? 0) + 1);
  const [usual] = [...pages].reduce((best, each) => (each[1] > best[1] ? each : best), [1, 0]);
  return usual;
}

/** A box as CSS percentages of its page. */
export function boxStyle([x0, y0, x1, y1]: Box): CSSProperties {
  return {
    left: `${x0 * 100}%`,
    top: `${y0 * 100}%`,
    width: `${(x1 - x0) * 100}%`,
    height: `${(y1 - y0) * 100}%`,
  };
}

/** The smallest box around all of them. */
export function unionBox(boxes: readonly [Box, ...Box[]]): Box {
  return boxes.reduce((a, b) => [
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.max(a[2], b[2]),
    Math.max(a[3], b[3]),
  ]);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
