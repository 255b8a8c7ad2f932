import { LOGO_SIZE } from '../../../src-preload/contract/settings.ts';

/**
 * A picture file as the logo that is stored: drawn anew as a PNG that fits the largest size, in base64. It is decoded
 * here, in the window's sandbox, and nothing of the file but its pixels is kept.
 * @throws when the browser cannot read the picture, or what comes of it is still too large
 */
export async function logoOf(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LOGO_SIZE.width / picture.width, LOGO_SIZE.height / picture.height);
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This window cannot draw');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
