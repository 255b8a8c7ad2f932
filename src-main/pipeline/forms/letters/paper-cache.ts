import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { letterPdf, type Letter } from '../../../adapters/pdf/letter/letter-pdf.ts';

/** Bytes of papers that are kept: those of some hundred requests. */
const MOST_BYTES = 16_000_000;

/**
 * Lays letters out as PDFs, each once: as long as one says the same on the same day, the same bytes are given. So the
 * paper that the clerk looked at is the one that is sent, and a view of many letters lays out each paper once.
 */
export function createPaperCache(): (letter: Letter) => Promise<Uint8Array> {
  const known = new LRUCache<string, Uint8Array>({
    maxSize: MOST_BYTES,
    sizeCalculation: (bytes) => bytes.byteLength,
  });
  const underWay = new Map<string, Promise<Uint8Array>>();
  return async (letter) => {
    const key = contentKey(letter);
    const kept = known.get(key);
    if (kept) return kept;
    const laidOut = underWay.get(key) ?? letterPdf(letter);
    underWay.set(key, laidOut);
    try {
      const bytes = await laidOut;
      known.set(key, bytes);
      return bytes;
    } finally {
      underWay.delete(key);
    }
  };
}

/** All that can be seen of a letter, and its day. */
function contentKey({ title, markdown, head, foot, date }: Letter): string {
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([title, markdown, head.name, head.lines, foot, date.toISOString().slice(0, 10)]),
  );
  if (head.logo) hash.update(head.logo);
  return hash.digest('base64');
}
