import type { MailLanguage } from '../../../../src-preload/contract/vocabulary.ts';
import type { Letter, LetterHead } from '../../../adapters/pdf/letter/letter-pdf.ts';
import { escapeMarkdown } from '../../../adapters/pdf/letter/markdown-content.ts';
import { createSafeLiquid } from '../../../adapters/templates/safe-liquid.ts';
import { LETTER_WORDS } from '../../../core/letter-words/words-of.ts';
import { singleLine } from '../../../core/plain-text.ts';
import type { FormData } from '../form-input.ts';
import { letterVariables } from './letter-variables.ts';

const liquid = createSafeLiquid(escapeMarkdown);

/** What a letter is written about, and how. */
export interface LetterOrder {
  readonly title: string;
  readonly data: FormData;
  readonly language: MailLanguage;
  /** The day the letter bears. */
  readonly today: Date;
}

/**
 * Prints a letter about a request for the office's paper: a Liquid template that prints Markdown. Values are text: no
 * sign in a document makes a heading, a table or link of it.
 * @param source the template
 * @throws ParseError or RenderError of liquidjs, with the line, where the template is wrong
 */
export async function printLetter(source: string, order: LetterOrder): Promise<Letter> {
  const variables = letterVariables(order.data, order.language, order.today);
  return {
    title: order.title,
    markdown: await liquid.parse(source).print(variables),
    head: headOf(order.data.input.office),
    foot: `${LETTER_WORDS[order.language].reference} ${variables.riferimento}`,
    date: order.today,
  };
}

function headOf(office: FormData['input']['office']): LetterHead {
  const contacts = [office.phone, office.email].map(singleLine).filter((text) => text !== '');
  return {
    name: singleLine(office.name),
    lines: [singleLine(office.address), contacts.join(' – '), singleLine(office.registration)],
    logo: office.logo === '' ? null : Buffer.from(office.logo, 'base64'),
  };
}
