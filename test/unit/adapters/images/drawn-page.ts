import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { greyFromRgba, type GreyImage } from '../../../../src-main/adapters/images/grey-image.ts';

/** A white page drawn upon, as red, green, blue and alpha. */
export function drawnPixels(
  width: number,
  height: number,
  draw: (context: SKRSContext2D) => void,
): Uint8ClampedArray {
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000000';
  context.font = '30px sans-serif';
  draw(context);
  return context.getImageData(0, 0, width, height).data;
}

/** As {@link drawnPixels}, in grey. */
export function drawn(width: number, height: number, draw: (context: SKRSContext2D) => void): GreyImage {
  return greyFromRgba(drawnPixels(width, height, draw), width, height);
}
