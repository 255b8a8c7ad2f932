import { LRUCache } from 'lru-cache';
import type { LetterText } from '../../../src-preload/contract/text-templates.ts';
import { createSafeLiquid, type ParsedTemplate } from '../../adapters/templates/safe-liquid.ts';
import { singleLine } from '../../core/plain-text.ts';
import type { MailVariables } from './mail-variables.ts';

export interface LetterPrinter {
  /** @throws LiquidError when the text is malformed or asks for what there is not */
  readonly print: (text: LetterText, variables: MailVariables) => Promise<LetterText>;
}

/** Enough for every letter in every category and language. */
const MOST_PARSED = 200;

/** Prints texts as plain mail; each is parsed once. */
export function createLetterPrinter(): LetterPrinter {
  const liquid = createSafeLiquid();
  const parsed = new LRUCache<string, ParsedTemplate>({ max: MOST_PARSED });
  const parse = (source: string): ParsedTemplate => {
    const known = parsed.get(source) ?? liquid.parse(source);
    parsed.set(source, known);
    return known;
  };
  return {
    print: async (text, variables) => {
      const subject = await parse(text.subject).print(variables);
      const body = await parse(text.body).print(variables);
      return { subject: singleLine(subject), body: tidy(body) };
    },
  };
}

/** Blank lines that an empty variable leaves behind are closed up. */
function tidy(body: string): string {
  const closed = body
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+$/gmu, '')
    .replaceAll(/\n{3,}/gu, '\n\n');
  return `${closed.trim()}\n`;
}
