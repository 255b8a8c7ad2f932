import { PAGE_WARNINGS, type PageWarning } from '../../../src-preload/contract/vocabulary.ts';
import type { PictureQuality } from './picture-quality.ts';

/** From where on something in a picture is worth naming; units as in {@link PictureQuality}. */
interface Limits {
  readonly lowestLetters: number;
  readonly softest: number;
  readonly palest: number;
  readonly grainiest: number;
  readonly leastEven: number;
  readonly mostSkewDegrees: number;
}

/**
 * So bad that words are likely to be lost: beyond what readable pages of any kind show in
 * `npm run evaluate -- reading`. Soft strokes alone are no sign: tinted paper looks the same.
 */
const GRAVE: Limits = {
  lowestLetters: 10,
  softest: Infinity,
  palest: 70,
  grainiest: 14,
  leastEven: 0.3,
  mostSkewDegrees: 5.5,
};

/** Beyond what clean office scans show: what explains a page that was read without certainty. */
const MILD: Limits = {
  lowestLetters: 13,
  softest: 1.6,
  palest: 125,
  grainiest: 4,
  leastEven: 0.7,
  mostSkewDegrees: 2,
};

const DEGREES = 180 / Math.PI;

/**
 * What in a page's picture may have spoilt its reading: always that it is a photograph and what is grave; what is mild
 * only where the reading is doubtful, for preparation repairs most of it and a warning on every good page helps nobody.
 */
export function qualityWarnings(quality: PictureQuality, doubtful: boolean): readonly PageWarning[] {
  const { letterHeight, softness, contrast, grain, evenness, skewRadians, photographed } = quality;
  const limits = doubtful ? MILD : GRAVE;
  const small = letterHeight !== null && letterHeight < limits.lowestLetters;
  const found: Readonly<Partial<Record<PageWarning, boolean>>> = {
    'low-resolution': small || softness > limits.softest,
    'low-contrast': contrast < limits.palest,
    noisy: grain > limits.grainiest,
    'uneven-light': evenness < limits.leastEven,
    skewed: Math.abs(skewRadians) * DEGREES > limits.mostSkewDegrees,
    photo: photographed,
  };
  return PAGE_WARNINGS.filter((warning) => found[warning] === true);
}
