import { findSheet } from './find-sheet.ts';
import { unmoved } from './placement.ts';
import { prepareForOcr, type PreparationStep, type PreparedPage } from './prepare-for-ocr.ts';
import { prepareOverprints } from './prepare-overprints.ts';
import { followedBy, type Point, type Quadrilateral } from './projection.ts';
import type { PagePicture } from './separate-colour.ts';
import { longSideOf, rectify } from './rectify.ts';

/** Draws the same page larger, by a factor; smaller than asked where it would grow beyond all measure. */
export type DrawLarger = (factor: number) => Promise<PagePicture>;

/** A sheet that fills little of a photograph is drawn at most so much larger. */
const LARGEST_FACTOR = 3;

/**
 * Makes a picture of a page easier to recognise, whatever it is a picture of: a sheet photographed on a table is first
 * drawn as a scanner would have seen it, as large as the whole picture was.
 */
export async function preparePicture(
  picture: PagePicture,
  larger: DrawLarger,
  without: ReadonlySet<PreparationStep> = new Set(),
): Promise<PreparedPage> {
  const sheet = without.has('sheet') ? null : findSheet(picture);
  if (!sheet) return prepareForOcr(picture, without);
  const flat = await flattenedSheet(picture, sheet, larger);
  const prepared = prepareForOcr(flat.image, without);
  const toPage = followedBy(prepared.placement.toPage, flat.placement.toPage);
  const quality = { ...prepared.quality, photographed: true };
  return { ...prepared, quality, placement: { ...flat.placement, toPage }, overprints: flat.overprints };
}

async function flattenedSheet(
  picture: PagePicture,
  sheet: Quadrilateral,
  larger: DrawLarger,
): Promise<Pick<PreparedPage, 'image' | 'placement' | 'overprints'>> {
  const longSide = Math.max(picture.width, picture.height);
  const drawn = await larger(Math.min(LARGEST_FACTOR, Math.max(1, longSide / longSideOf(sheet))));
  const factor = drawn.width / picture.width;
  const enlarged = ({ x, y }: Point): Point => ({ x: x * factor, y: y * factor });
  const [a, b, c, d] = sheet;
  const { image, back } = rectify(drawn, [enlarged(a), enlarged(b), enlarged(c), enlarged(d)], longSide);
  return { image, placement: { ...unmoved(drawn), toPage: back }, overprints: prepareOverprints(drawn) };
}
