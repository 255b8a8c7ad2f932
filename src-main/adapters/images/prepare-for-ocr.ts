import { flattenBackground } from './flatten-background.ts';
import type { GreyImage } from './grey-image.ts';
import { inkShare } from './ink.ts';
import { grainOf, reduceNoise } from './reduce-noise.ts';
import { straighten, type Straightened } from './straighten.ts';
import { stretchContrast } from './stretch-contrast.ts';
import { textLines } from './text-lines.ts';

/** A page's picture, ready for recognition. */
export interface PreparedPage extends Straightened {
  /** The page seems to lie on its side. */
  readonly sideways: boolean;
  /** The share of the page that is ink, 0..1. */
  readonly inkShare: number;
}

/** Makes a picture of a page easier to recognise: each step does something only where the page needs it. */
export function prepareForOcr(page: GreyImage): PreparedPage {
  const grain = grainOf(page);
  const clear = stretchContrast(flattenBackground(reduceNoise(page, grain)), grain);
  const { skewRadians, sideways } = textLines(clear);
  return { ...straighten(clear, skewRadians), sideways, inkShare: inkShare(clear) };
}
