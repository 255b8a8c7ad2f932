/** The file as a broken transfer leaves it: only the first part, without the table at its end. */
export function truncate(bytes: Uint8Array, keep: number): Uint8Array {
  if (keep <= 0 || keep >= 1)
    throw new RangeError(`A truncated file keeps between 0 and 1 of itself, not ${keep}`);
  return bytes.slice(0, Math.floor(bytes.length * keep));
}
