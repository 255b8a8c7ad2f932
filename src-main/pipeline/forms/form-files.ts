import { readFile } from 'node:fs/promises';
import { FORM_KEY } from '../../core/cache/cache-events.ts';
import type { Caches } from '../../core/cache/create-caches.ts';
import { readFormFont, type FormFont } from './form-font.ts';

/** The files that forms are made from; a failure is not remembered, so that a repaired file is read again. */
export interface FormFiles {
  readonly template: (file: string) => Promise<Uint8Array>;
  readonly font: (file: string) => Promise<FormFont>;
}

/** Neither the shipped files nor those of the store, which are named by their content, ever change. */
const KEPT_MS = 24 * 3600 * 1000;
/** A font that has been read takes more room than its file. */
const FONT_FACTOR = 4;

/** Keeps templates and fonts in memory. @param limitBytes what they may take */
export function openFormFiles(caches: Pick<Caches, 'open'>, limitBytes: () => number): FormFiles {
  const options = { ttlMs: () => KEPT_MS, limitBytes };
  const templates = caches.open<Uint8Array>('templates', { ...options, bytesOf: ({ length }) => length });
  const fonts = caches.open<ReadFont>('templates', { ...options, bytesOf: ({ bytes }) => bytes });
  return {
    template: async (file) => (await templates.take(`${FORM_KEY}${file}`, () => readFile(file))).value,
    font: async (file) => (await fonts.take(`${FORM_KEY}${file}`, () => readFont(file))).value.font,
  };
}

interface ReadFont {
  readonly font: FormFont;
  /** What it takes in memory, roughly. */
  readonly bytes: number;
}

async function readFont(file: string): Promise<ReadFont> {
  const bytes = await readFile(file);
  return { font: readFormFont(bytes), bytes: bytes.length * FONT_FACTOR };
}
