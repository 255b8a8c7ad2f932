import { statedSize } from '../../adapters/images/picture-size.ts';
import type { ReceivedAttachment } from '../../adapters/mail/received-message.ts';

/** No document is read from fewer pixels than this, wherever it stands. */
const NEVER_A_PAGE = 200 * 200;
/** Inside the text, a picture below this is a signature's logo, and one this flat its banner or a line. */
const LOGO_PIXELS = 400 * 400;
const BANNER_RATIO = 4;
/** Kinds of picture that mail programs draw with and nobody scans to. */
const DRAWINGS = /^(GIF8|RIFF....WEBP|BM|<svg|<\?xml[^>]*>\s*<svg)/su;
/** Enhanced metafiles (MS-EMF, 2.3.4.2). */
const METAFILE = Buffer.from([1, 0, 0, 0]);

/**
 * True for what a mail's text is adorned with: logos, lines, tracking dots. A photo of a document is none, also
 * inside the text.
 */
export function isLogo({ inline, bytes }: Pick<ReceivedAttachment, 'inline' | 'bytes'>): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = statedSize(head);
  if (size === null) return inline && isDrawing(head);
  const pixels = size.width * size.height;
  if (!inline) return pixels < NEVER_A_PAGE;
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  return pixels < LOGO_PIXELS || long / Math.max(1, short) > BANNER_RATIO;
}

function isDrawing(bytes: Buffer): boolean {
  return DRAWINGS.test(bytes.subarray(0, 300).toString('latin1')) || bytes.subarray(0, 4).equals(METAFILE);
}
