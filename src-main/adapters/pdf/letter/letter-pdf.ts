import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { allowOwnFontsOnly, OWN_FONT } from '../own-fonts.ts';
import { markdownContent } from './markdown-content.ts';

/** Whose paper it is. */
export interface LetterHead {
  readonly name: string;
  /** Address, telephone, registration: one line each, under the name. */
  readonly lines: readonly string[];
  /** A PNG picture, or null for none. */
  readonly logo: Uint8Array | null;
}

export interface Letter {
  readonly title: string;
  readonly markdown: string;
  readonly head: LetterHead;
  /** Left of the page number, as a reference. */
  readonly foot: string;
  /** When it was written; the same letter of the same moment has the same bytes. */
  readonly date: Date;
}

/** The box of the logo in points. */
const LOGO_FIT: [number, number] = [150, 56];

/** A letter on the office's paper, as a PDF of A4 pages. */
export async function letterPdf({ title, markdown, head, foot, date }: Letter): Promise<Uint8Array> {
  allowOwnFontsOnly();
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [56, 48, 56, 56],
    defaultStyle: { font: OWN_FONT, fontSize: 10.5, lineHeight: 1.2 },
    info: { title, author: head.name, creationDate: date, modDate: date },
    content: [paperHead(head), ...markdownContent(markdown)],
    footer: (page, pages) => ({
      columns: [{ text: foot }, { text: `${page} / ${pages}`, alignment: 'right' }],
      margin: [56, 20, 56, 0],
      fontSize: 8,
      color: '#555555',
    }),
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

function paperHead({ name, lines, logo }: LetterHead): Content {
  const sender: Content = {
    stack: [{ text: name, bold: true, fontSize: 11 }, ...lines.filter((line) => line !== '')],
    fontSize: 8.5,
    alignment: logo ? 'right' : 'left',
  };
  const picture: Content[] = logo
    ? [{ image: `data:image/png;base64,${Buffer.from(logo).toString('base64')}`, fit: LOGO_FIT, width: 160 }]
    : [];
  return { columns: [...picture, sender], columnGap: 16, margin: [0, 0, 0, 22] };
}
