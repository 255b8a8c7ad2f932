import type { PageSummary } from '../../src-preload/contract/reading.ts';

const KNOWN_REASONS = [
  'text-layer',
  'scan-layer',
  'no-text-layer',
  'garbage-layer',
  'sparse-layer-over-image',
  'invisible-layer',
  'layer-without-ink',
  'as-asked',
  'blank',
  'damaged-page',
] as const;

/** The sentence that says why a page was read as it was: by its reason, else by where its words come from. */
export function whyKey({
  source,
  reason,
}: Pick<PageSummary, 'source' | 'reason'>): (typeof KNOWN_REASONS)[number] | PageSummary['source'] {
  return KNOWN_REASONS.find((known) => known === reason) ?? source;
}

/** What recognised a page, taken apart. */
export interface ReadWith {
  /** As Tesseract writes them, the most important first. */
  readonly languages: readonly string[];
  readonly data: 'system' | 'bundled' | 'folder';
  /** The folder's name; empty for the others. */
  readonly name: string;
}

const LANGUAGE_CODE = /^[a-z]{3}(?:_[a-z]{3,4})?$/u;

/** Takes apart what the engine says read a page ("ita+eng, tesseract-ocr 5 (fast)"); null for other words. */
export function parseReadWith(readWith: string): ReadWith | null {
  const comma = readWith.indexOf(', ');
  if (comma < 0) return null;
  const languages = readWith.slice(0, comma).split('+');
  const origin = readWith.slice(comma + 2);
  if (!languages.every((code) => LANGUAGE_CODE.test(code))) return null;
  if (origin.startsWith('folder ')) return { languages, data: 'folder', name: origin.slice(7) };
  if (origin.endsWith('(npm)')) return { languages, data: 'bundled', name: '' };
  return origin.startsWith('tesseract-ocr ') ? { languages, data: 'system', name: '' } : null;
}
