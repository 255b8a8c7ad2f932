import { createHash } from 'node:crypto';

/**
 * Whether a validation item belongs to the half that nobody looks at: it is judged by sums alone, so
 * that rules are never written for it. By the hash of the id, so for good.
 */
export function isBlind({ id }: { readonly id: string }): boolean {
  return createHash('sha256').update(id).digest().readUInt8(0) % 2 === 1;
}
