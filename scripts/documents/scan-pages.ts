import { imagePdf } from './image-pdf.ts';
import { renderPages } from './render-pages.ts';
import { chooseDamage, damagePage, type DamageKind } from './scan-damage.ts';
import { seededRandom } from './seeded-random.ts';

export interface ScanOptions {
  readonly dpi: number;
  readonly damage: DamageKind;
  readonly seed: number;
}

/** The PDF printed and scanned again: pictures only. The same options give the same bytes. */
export async function scanPdf(pdf: Uint8Array, options: ScanOptions): Promise<Uint8Array> {
  return imagePdf(await scanToJpegs(pdf, options), options.dpi);
}

/** As {@link scanPdf}, one JPEG a page. */
export async function scanToJpegs(pdf: Uint8Array, options: ScanOptions): Promise<Uint8Array[]> {
  const random = seededRandom(options.seed);
  const pictures: Uint8Array[] = [];
  for (const page of await renderPages(pdf, options.dpi)) {
    pictures.push(await damagePage(page, chooseDamage(options.damage, random), random));
  }
  return pictures;
}

/** The resolution of a rough scan, 130 to 200 dpi, chosen by its seed. */
export function roughDpi(seed: number): number {
  return 130 + Math.round(seededRandom(seed ^ 0x5ca1ab1e)() * 70);
}
