import { ViewerError } from './page-source.ts';

/** One picture that is decoded when it is first needed and can be let go. */
export interface TiffPage {
  readonly decode: () => Promise<ImageBitmap>;
  readonly release: () => void;
}

/** Pictures larger than this are refused: a small file can claim any size. */
const LARGEST_PICTURE = 200_000_000;

/** True when the bytes begin as a TIFF does: `II*\0` or `MM\0*` (TIFF 6.0, section 2). */
export function isTiff(bytes: ArrayBuffer): boolean {
  const [a, b, c, d] = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  return (
    (a === 0x49 && b === 0x49 && c === 42 && d === 0) || (a === 0x4d && b === 0x4d && c === 0 && d === 42)
  );
}

/** The pages of a TIFF, as a fax or a scanner stores them. Thumbnails inside the file are left out. */
export async function decodeTiff(bytes: ArrayBuffer): Promise<readonly TiffPage[]> {
  const tiff = await import('utif2');
  const directories = tiff.decode(bytes).filter((directory) => isPage(directory['t254']));
  if (directories.length === 0) throw new ViewerError('damaged');
  return directories.map((directory) => {
    let picture: Promise<ImageBitmap> | null = null;
    const decode = async (): Promise<ImageBitmap> => {
      tiff.decodeImage(bytes, directory);
      const { width, height } = directory;
      if (!(width * height > 0) || width * height > LARGEST_PICTURE) throw new ViewerError('damaged');
      const pixels = new Uint8ClampedArray(tiff.toRGBA8(directory));
      return createImageBitmap(new ImageData(pixels, width, height));
    };
    return {
      decode: () => (picture ??= decode()),
      release: () => {
        void picture?.then(
          (bitmap) => bitmap.close(),
          () => undefined,
        );
        picture = null;
      },
    };
  });
}

/** Tag 254 (NewSubfileType): bit 0 marks a reduced copy of another page. */
function isPage(subfileType: unknown): boolean {
  const value: unknown = Array.isArray(subfileType) ? subfileType[0] : 0;
  return typeof value !== 'number' || (value & 1) === 0;
}
