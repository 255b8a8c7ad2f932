import type { LetterText } from '../../../src-preload/contract/text-templates.ts';
import { createSafeLiquid } from '../../adapters/templates/safe-liquid.ts';
import { singleLine } from '../../core/plain-text.ts';
import type { MailVariables } from './mail-variables.ts';
import type { Wordings } from './wordings.ts';

export interface LetterPrinter {
  /** @throws LiquidError when the text is malformed or asks for what there is not */
  readonly print: (text: LetterText, variables: MailVariables) => Promise<LetterText>;
}

/** Prints texts as plain mail. */
export function createLetterPrinter(wordings: Wordings): LetterPrinter {
  const liquid = createSafeLiquid();
  const parse = (source: string) => wordings.parsed(source, liquid.parse);
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
