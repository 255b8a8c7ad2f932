/** How a camera was held, as Exif 2.32 numbers it: upright, upside down, and the two ways on its side. */
export type ExifOrientation = 1 | 3 | 6 | 8;

/** The JPEG with the note that it is to be shown turned (an APP1 segment with one field, 0x0112). */
export function exifTurned(jpeg: Uint8Array, orientation: ExifOrientation): Uint8Array {
  const field = [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0];
  const exif = [...Buffer.from('Exif\0\0II'), 42, 0, 8, 0, 0, 0, 1, 0, ...field, 0, 0, 0, 0];
  const noted = Buffer.from([0xff, 0xe1, 0, exif.length + 2, ...exif]);
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), noted, jpeg.subarray(2)]));
}
