import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LetterText } from '../../../src-preload/contract/text-templates.ts';
import type { MailLanguage } from '../../../src-preload/contract/vocabulary.ts';
import { createSafeLiquid } from '../../adapters/templates/safe-liquid.ts';
import { singleLine } from '../../core/plain-text.ts';
import type { RenewalVariables } from './renewal-variables.ts';

/** The texts of letters of renewal, and what they make of a policy. */
export interface RenewalTexts {
  /** The text that is shipped. */
  readonly shipped: (language: MailLanguage) => Promise<LetterText>;
  /** @throws LiquidError when the text is malformed or asks for what there is not */
  readonly print: (text: LetterText, variables: RenewalVariables) => Promise<LetterText>;
}

const SUBJECT_LINE = /^(?:Oggetto|Subject):([^\n]*)\n([\s\S]*)$/u;

/** Reads `it/renewal-client.liquid` and `en/…` of a folder, each once. A text reaches no file, no network, no code. */
export function openRenewalTexts(folder: string): RenewalTexts {
  const liquid = createSafeLiquid();
  const known = new Map<MailLanguage, Promise<LetterText>>();
  return {
    shipped: (language) => {
      const text = known.get(language) ?? readText(join(folder, language, 'renewal-client.liquid'));
      known.set(language, text);
      return text;
    },
    print: async (text, variables) => ({
      subject: singleLine(await liquid.parse(text.subject).print(variables)),
      body: tidy(await liquid.parse(text.body).print(variables)),
    }),
  };
}

async function readText(file: string): Promise<LetterText> {
  const source = await readFile(file, 'utf8');
  const [, subject, body] = SUBJECT_LINE.exec(source.replaceAll('\r\n', '\n')) ?? [];
  if (subject === undefined || body === undefined) throw new Error('The letter of renewal has no subject');
  return { subject: subject.trim(), body: body.trim() };
}

/** Blank lines that an empty variable leaves behind are closed up, as is the stop after a name that ends in one. */
function tidy(body: string): string {
  const closed = body
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?<!\.)\.\.(?!\.)/gu, '.')
    .replaceAll(/[ \t]+$/gmu, '')
    .replaceAll(/\n{3,}/gu, '\n\n');
  return `${closed.trim()}\n`;
}
