import { createCanvas, type Canvas } from '@napi-rs/canvas';

/** The fold of an open booklet throws a shadow of about this width on each side, as a share of a page. */
const FOLD = 0.035;
const LARGEST_TILT = 0.8;

/** Two pages beside each other on one sheet, each a little askew, with the shadow of the fold between them. */
export function sideBySide(left: Canvas, right: Canvas, random: () => number): Canvas {
  const height = Math.max(left.height, right.height);
  const sheet = createCanvas(left.width + right.width, height);
  const context = sheet.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, sheet.width, sheet.height);
  for (const [page, from] of [
    [left, 0],
    [right, left.width],
  ] as const) {
    context.save();
    context.translate(from + page.width / 2, height / 2);
    context.rotate(((random() * 2 - 1) * LARGEST_TILT * Math.PI) / 180);
    context.drawImage(page, -page.width / 2, -page.height / 2);
    context.restore();
  }
  const reach = FOLD * left.width;
  const shadow = context.createLinearGradient(left.width - reach, 0, left.width + reach, 0);
  shadow.addColorStop(0, 'rgba(0,0,0,0)');
  shadow.addColorStop(0.5, 'rgba(0,0,0,0.55)');
  shadow.addColorStop(1, 'rgba(0,0,0,0)');
  context.fillStyle = shadow;
  context.fillRect(left.width - reach, 0, 2 * reach, height);
  return sheet;
}
