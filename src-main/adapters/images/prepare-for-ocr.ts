import { flattenBackground } from './flatten-background.ts';
import type { GreyImage } from './grey-image.ts';
import { stretchContrast } from './stretch-contrast.ts';

/** Makes a picture of a page easier to recognise; geometry stays as it is, so boxes do too. */
export function prepareForOcr(image: GreyImage): GreyImage {
  return stretchContrast(flattenBackground(image));
}
