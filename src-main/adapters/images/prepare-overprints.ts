import { eraseRules } from './erase-rules.ts';
import type { GreyImage } from './grey-image.ts';
import type { Placement } from './placement.ts';
import { followedBy, movedBy, NOWHERE_ELSE } from './projection.ts';
import type { PagePicture } from './separate-colour.ts';
import { straighten } from './straighten.ts';
import { textLines } from './text-lines.ts';

/** The ink of a stamp or signature, ready for recognition. */
export interface PreparedOverprint {
  readonly image: GreyImage;
  /** How it lies on the page's picture as it came. */
  readonly placement: Placement;
}

const DPI = 200;
/** A hand puts a stamp on paper less straight than a scanner takes the paper in. */
const LARGEST_TILT_DEGREES = 20;

/** Straightens what was taken off a page's print and takes off the frames around it. */
export function prepareOverprints(page: PagePicture): readonly PreparedOverprint[] {
  return (page.overprints ?? []).map(({ image, left, top }) => {
    const { skewRadians } = textLines(image, LARGEST_TILT_DEGREES);
    const straight = straighten(image, skewRadians);
    const toPage = followedBy(straight.back ?? NOWHERE_ELSE, movedBy(left, top));
    return {
      image: eraseRules(straight.image, DPI).image,
      placement: { toPage, page: { width: page.width, height: page.height } },
    };
  });
}
