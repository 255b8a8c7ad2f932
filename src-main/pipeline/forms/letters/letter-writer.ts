import { letterPdf, type LetterHead } from '../../../adapters/pdf/letter/letter-pdf.ts';
import { escapeMarkdown } from '../../../adapters/pdf/letter/markdown-content.ts';
import { createSafeLiquid } from '../../../adapters/templates/safe-liquid.ts';
import { singleLine } from '../../../core/plain-text.ts';
import type { FormData } from '../form-input.ts';
import { letterVariables } from './letter-variables.ts';

const liquid = createSafeLiquid(escapeMarkdown);

/**
 * Writes a letter about a request on the office's paper: a Liquid template that prints Markdown, as a PDF. Values are
 * text: no sign in a document makes a heading, a table or a link of it.
 * @param source the template
 * @param today the day the letter bears
 * @throws ParseError or RenderError of liquidjs, with the line, where the template is wrong
 */
export async function writeLetter(
  source: string,
  letter: { readonly title: string; readonly data: FormData; readonly today: Date },
): Promise<Uint8Array> {
  const variables = letterVariables(letter.data, letter.today);
  const markdown = await liquid.parse(source).print(variables);
  return letterPdf({
    title: letter.title,
    markdown,
    head: headOf(letter.data.input.office),
    foot: `Rif. ${variables.riferimento}`,
    date: letter.today,
  });
}

function headOf(office: FormData['input']['office']): LetterHead {
  const contacts = [office.phone, office.email].map(singleLine).filter((text) => text !== '');
  return {
    name: singleLine(office.name),
    lines: [singleLine(office.address), contacts.join(' – '), singleLine(office.registration)],
    logo: office.logo === '' ? null : Buffer.from(office.logo, 'base64'),
  };
}
