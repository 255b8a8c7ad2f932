import { createCanvas, loadImage } from '@napi-rs/canvas';

const BLACK_BELOW = 150;
/** The share of pixels that the line turns over. */
const SPECKS = 0.0006;

/** The picture as a fax machine passes it on: black and white, with specks; a PNG. */
export async function faxPicture(picture: Uint8Array, random: () => number): Promise<Uint8Array> {
  const source = await loadImage(picture);
  const canvas = createCanvas(source.width, source.height);
  const context = canvas.getContext('2d');
  context.drawImage(source, 0, 0);
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  const { data } = image;
  for (let at = 0; at < data.length; at += 4) {
    const black = (data[at + 1] ?? 255) < BLACK_BELOW !== random() < SPECKS;
    data.fill(black ? 0 : 255, at, at + 3);
  }
  context.putImageData(image, 0, 0);
  return new Uint8Array(await canvas.encode('png'));
}
