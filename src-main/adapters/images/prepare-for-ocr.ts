import { eraseRules } from './erase-rules.ts';
import { backgroundOf } from './background.ts';
import { flattenBackground, paperRange } from './flatten-background.ts';
import type { GreyImage } from './grey-image.ts';
import { inkPieces, type InkPiece } from './ink-pieces.ts';
import { inkShare, isBlackAndWhite } from './ink.ts';
import { invertBoxes } from './invert-boxes.ts';
import { invertDarkPage } from './invert-dark-page.ts';
import { grainOf, reduceNoise } from './reduce-noise.ts';
import { placedBy, unmoved, type Placement } from './placement.ts';
import { prepareOverprints, type PreparedOverprint } from './prepare-overprints.ts';
import type { PagePicture } from './separate-colour.ts';
import { straighten } from './straighten.ts';
import { letterHeight, softnessOf, type PictureQuality } from './picture-quality.ts';
import { inkBrightness, stretchContrast } from './stretch-contrast.ts';
import { textLines } from './text-lines.ts';
import { isUpsideDown } from './upside-down.ts';

/** A page's picture, ready for recognition. */
export interface PreparedPage {
  readonly image: GreyImage;
  readonly placement: Placement;
  /** The page seems to lie on its side. */
  readonly sideways: boolean;
  /** The page, whose lines run level, seems to stand on its head. */
  readonly upsideDown: boolean;
  /** There is, or may be, a ruled table on it. */
  readonly table: boolean;
  /** The share of the page that is ink, 0..1. */
  readonly inkShare: number;
  /** What looks like letters, in pixels of the picture. */
  readonly pieces: readonly InkPiece[];
  readonly quality: PictureQuality;
  /** Stamps and signatures that were taken off the print. */
  readonly overprints: readonly PreparedOverprint[];
}

/** Pages are drawn at about this resolution. */
const DPI = 200;

/** What is done to a page, in this order; each step changes something only where the page needs it. */
export const PREPARATION_STEPS = [
  'sheet',
  'noise',
  'background',
  'contrast',
  'straighten',
  'boxes',
  'rules',
] as const;
export type PreparationStep = (typeof PREPARATION_STEPS)[number];

/** Makes a picture of a page easier to recognise. Steps can be left out to measure what they are worth. */
export function prepareForOcr(
  page: PagePicture,
  without: ReadonlySet<PreparationStep> = new Set(),
): PreparedPage {
  const step = (
    name: PreparationStep,
    image: GreyImage,
    change: (image: GreyImage) => GreyImage,
  ): GreyImage => (without.has(name) ? image : change(image));
  const grain = grainOf(page);
  const positive = step('boxes', page, invertDarkPage);
  const quiet = step('noise', positive, (image) => reduceNoise(image, grain));
  const background = backgroundOf(quiet);
  const even = step('background', quiet, (image) => flattenBackground(image, background));
  const clear = step('contrast', even, (image) => stretchContrast(image, grain));
  const { skewRadians, sideways } = textLines(clear);
  const straight = straighten(clear, without.has('straighten') ? 0 : skewRadians);
  const light = step('boxes', straight.image, invertBoxes);
  const open = without.has('rules') ? { image: light, table: false } : eraseRules(light, DPI);
  // the rules of a fax are in pieces, so its tables cannot be told from its text
  const table = open.table || (!without.has('rules') && isBlackAndWhite(page));
  const placement = straight.back ? placedBy(unmoved(page), straight.back) : unmoved(page);
  const pieces = inkPieces(open.image, DPI);
  const upsideDown = !sideways && isUpsideDown(pieces);
  const { dark, bright } = paperRange(background);
  const quality = {
    grain,
    contrast: 255 - inkBrightness(even),
    evenness: dark / Math.max(1, bright),
    skewRadians,
    softness: softnessOf(open.image),
    letterHeight: letterHeight(pieces),
    photographed: false,
  };
  const overprints = prepareOverprints(page);
  return {
    image: open.image,
    placement,
    table,
    sideways,
    upsideDown,
    inkShare: inkShare(clear),
    pieces,
    overprints,
    quality,
  };
}
