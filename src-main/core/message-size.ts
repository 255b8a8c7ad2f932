const MEGABYTE = 1_000_000;
/** Headers and the frame of the parts. */
const FRAME_BYTES = 4096;
/** The headers of one attachment. */
const PART_BYTES = 400;

/** The heaviest message that the provider takes, in bytes. */
export function messageLimit({ limitMb }: { readonly limitMb: number }): number {
  return limitMb * MEGABYTE;
}

/** What a message weighs on its way, in bytes: base64 makes four bytes of three, in lines of 76 (RFC 2045, 6.8). */
export function messageSize(textBytes: number, attachmentBytes: readonly number[]): number {
  const encoded = attachmentBytes.map((bytes) => Math.ceil((bytes / 3) * 4 * (78 / 76)) + PART_BYTES);
  return encoded.reduce((sum, size) => sum + size, FRAME_BYTES + textBytes);
}
