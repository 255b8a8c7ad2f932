import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LetterText, TextPlace } from '../../../src-preload/contract/text-templates.ts';

/** The texts of the letters as they are shipped: a file a letter in a folder a language. */
export interface ShippedTexts {
  readonly textOf: (place: Omit<TextPlace, 'category'>) => Promise<LetterText>;
}

const SUBJECT_LINE = /^(?:Oggetto|Subject):([^\n]*)\n([\s\S]*)$/u;

/** Reads `it/quotation-insurer.liquid` and the like, each once. Its first line is `Oggetto: …` or `Subject: …`. */
export function openShippedTexts(folder: string): ShippedTexts {
  const known = new Map<string, Promise<LetterText>>();
  return {
    textOf: ({ purpose, recipient, language }) => {
      const name = join(language, `${purpose}-${recipient}.liquid`);
      const text = known.get(name) ?? readText(join(folder, name));
      known.set(name, text);
      return text;
    },
  };
}

async function readText(file: string): Promise<LetterText> {
  const source = await readFile(file, 'utf8');
  const [, subject, body] = SUBJECT_LINE.exec(source.replaceAll('\r\n', '\n')) ?? [];
  if (subject === undefined || body === undefined) throw new Error(`${file} does not begin with a subject`);
  return { subject: subject.trim(), body: body.trim() };
}
