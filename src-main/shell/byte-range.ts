/**
 * The first and last byte that a `Range` header asks of a file of `size` bytes (RFC 9110, section 14).
 * Null: send the whole file (no header, or one this does not understand, as the RFC allows).
 */
export function byteRange(
  header: string | null,
  size: number,
): readonly [first: number, last: number] | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const isSuffix = match[1] === '';
  const first = isSuffix ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const last = isSuffix || match[2] === '' ? size - 1 : Math.min(size - 1, Number(match[2]));
  return first > last ? 'unsatisfiable' : [first, last];
}
