import type { ParsedTemplate } from '../../adapters/templates/safe-liquid.ts';
import { WORDING_KEY } from '../../core/cache/cache-events.ts';
import type { Cache } from '../../core/cache/cache.ts';
import type { Caches } from '../../core/cache/create-caches.ts';

/** Texts of letters, ready to be printed; a text is its own key. */
export interface Wordings {
  /** @throws what `parse` throws; a text that does not parse is not kept */
  readonly parsed: (source: string, parse: (source: string) => ParsedTemplate) => ParsedTemplate;
}

const KEPT_MS = 24 * 3600 * 1000;
/** What a parsed text takes in memory for each of its characters. */
const BYTES_A_CHARACTER = 40;

/** Keeps parsed texts. @param limitBytes what they may take */
export function openWordings(caches: Pick<Caches, 'open'>, limitBytes: () => number): Wordings {
  const kept: Cache<KeptText> = caches.open('templates', {
    bytesOf: ({ length }) => length * BYTES_A_CHARACTER,
    ttlMs: () => KEPT_MS,
    limitBytes,
  });
  return {
    parsed: (source, parse) =>
      kept.takeNow(`${WORDING_KEY}${source}`, () => ({ text: parse(source), length: source.length })).text,
  };
}

interface KeptText {
  readonly text: ParsedTemplate;
  readonly length: number;
}
