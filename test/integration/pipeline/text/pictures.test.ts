import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exifTurned } from '../../../../scripts/documents/scans/exif-orientation.ts';
import { photograph } from '../../../../scripts/documents/scans/photograph.ts';
import { seededRandom } from '../../../../scripts/documents/seeded-random.ts';
import type { PageText } from '../../../../src-main/core/document-text.ts';
import type { MediaType } from '../../../../src-main/core/media-type.ts';
import {
  createDocumentReader,
  type DocumentReader,
} from '../../../../src-main/pipeline/text/document-reader.ts';
import { distanceOfTrasporti, letterRecall, middleOfTrasporti } from '../../../helpers/letter-reading.ts';
import { LETTER, scan, turnCanvas } from '../../../helpers/make-documents.ts';
import { readBytes } from '../../../helpers/read-file.ts';
import { silentLog } from '../../../helpers/silent-log.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures/pictures', import.meta.url));
const A4_PIXELS = { width: 1654, height: 2339 };
/** A fax line has 1728 dots at 204 to the inch, which is wider than A4: in pixels at 200 dpi. */
const FAX_PIXELS = { width: 1694, height: 2339 };

let folder: string;
let reader: DocumentReader;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  reader = createDocumentReader({ ocrWorkers: 1, dpi: 200, ocrCacheFolder: folder, log: silentLog });
});
afterAll(async () => {
  await reader.close();
  await rm(folder, { recursive: true });
});

async function read(bytes: Uint8Array, mediaType: MediaType): Promise<readonly PageText[]> {
  return (await readBytes(reader, folder, { bytes, mediaType })).pages;
}

describe('a picture that a canvas writes', () => {
  it.each(['image/png', 'image/jpeg'] as const)('is read as %s', async (mediaType) => {
    const canvas = scan(LETTER);
    const bytes = mediaType === 'image/png' ? canvas.toBuffer(mediaType) : canvas.toBuffer(mediaType, 80);
    const pages = await read(bytes, mediaType);
    expect(pages).toHaveLength(1);
    expect(letterRecall(pages[0])).toBe(1);
    expect(distanceOfTrasporti(pages[0], middleOfTrasporti(canvas))).toBeLessThan(2);
  });

  it.each([
    { orientation: 6, quarters: 3 },
    { orientation: 3, quarters: 2 },
    { orientation: 8, quarters: 1 },
  ] as const)('is read the way up its camera noted: $orientation', async ({ orientation, quarters }) => {
    const jpeg = turnCanvas(scan(LETTER), quarters).toBuffer('image/jpeg', 80);
    const [page] = await read(exifTurned(jpeg, orientation), 'image/jpeg');
    expect(page?.widthPt).toBeLessThan(page?.heightPt ?? 0);
    expect(letterRecall(page)).toBe(1);
    expect(distanceOfTrasporti(page, middleOfTrasporti(A4_PIXELS))).toBeLessThan(2);
  });
});

describe('a picture that other programs wrote', () => {
  it.each([
    ['scan-grey.jpg', 'image/jpeg'],
    ['scan-cmyk.jpg', 'image/jpeg'],
    ['scan-lzw.tif', 'image/tiff'],
    ['scan-jpeg.tif', 'image/tiff'],
    ['scan-cmyk.tif', 'image/tiff'],
    ['fax-fine-g4.tif', 'image/tiff'],
    ['fax-coarse-g3.tif', 'image/tiff'],
  ] as const)('is read, with boxes on its words: %s', async (file, mediaType) => {
    const [page] = await read(await readFile(join(FIXTURES, file)), mediaType);
    expect(letterRecall(page)).toBe(1);
    const paper = file.startsWith('fax') ? FAX_PIXELS : A4_PIXELS;
    expect(distanceOfTrasporti(page, middleOfTrasporti(paper))).toBeLessThan(3);
  });

  it('has as many pages as were faxed', async () => {
    const pages = await read(await readFile(join(FIXTURES, 'fax-fine-g4.tif')), 'image/tiff');
    expect(pages).toHaveLength(2);
    expect(pages[1]?.words.map((word) => word.text)).toEqual(['Seconda', 'pagina', 'del', 'fax']);
  });

  it('is as high as it was on paper, though its pixels are not square', async () => {
    const [page] = await read(await readFile(join(FIXTURES, 'fax-coarse-g3.tif')), 'image/tiff');
    expect((page?.heightPt ?? 0) / (page?.widthPt ?? 1)).toBeCloseTo(1146 / 98 / (1728 / 204), 2);
  });
});

describe('a photograph of a page', () => {
  it.each([5, 20, 36, 41])('is read, with boxes on the photograph: %i', async (seed) => {
    const canvas = scan([...LETTER, ...LETTER.toReversed()]);
    const { picture, placeOf } = photograph(canvas, seededRandom(seed));
    const [page] = await read(picture, 'image/jpeg');
    expect(letterRecall(page)).toBeGreaterThan(0.95);
    const middle = middleOfTrasporti(canvas);
    // a page that curls lies up to a hundredth of its height beside where a flat one would
    expect(nearestTrasporti(page, placeOf(middle.x, middle.y))).toBeLessThan(12);
  });

  it('is read when it comes inside a PDF, as large as its pixels', async () => {
    const canvas = scan([...LETTER, ...LETTER]);
    const { picture, placeOf } = photograph(canvas, seededRandom(UPRIGHT_SEED));
    const document = await PDFDocument.create();
    const image = await document.embedJpg(picture);
    document.addPage([image.width, image.height]).drawImage(image);
    const { pages } = await readBytes(reader, folder, { bytes: await document.save() });
    expect(letterRecall(pages[0])).toBeGreaterThan(0.95);
    const middle = middleOfTrasporti(canvas);
    const page = pages[0] && { ...pages[0], widthPt: 595, heightPt: 842 };
    expect(nearestTrasporti(page, placeOf(middle.x, middle.y))).toBeLessThan(12);
  });
});

/** A PDF shows no camera's note, so this one must stand upright as it is. */
const UPRIGHT_SEED = 4;

/** The letter stands on the page twice: how far the nearer "Trasporti" is from a place, in points. */
function nearestTrasporti(page: PageText | undefined, place: { x: number; y: number }): number {
  const words = page?.words.filter((word) => word.text === 'Trasporti') ?? [];
  return Math.min(...words.map((word) => distanceOfTrasporti(page && { ...page, words: [word] }, place)));
}
