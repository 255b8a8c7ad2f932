import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { allowOwnFontsOnly, OWN_FONT } from '../pdf/own-fonts.ts';
import type { ReceivedMessage } from './received-message.ts';

/** A longer text is cut: its end is in the original. */
const MOST_CHARACTERS = 200_000;
/** Written into every document, so that the same message always gives the same bytes. */
const DOCUMENT_DATE = new Date('2000-01-01T00:00:00Z');

/** Headers and text of a message as a PDF: what the clerk sees of it and the reader reads. */
export async function messagePdf(message: ReceivedMessage): Promise<Uint8Array> {
  allowOwnFontsOnly();
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 56],
    defaultStyle: { font: OWN_FONT, fontSize: 10.5, lineHeight: 1.2 },
    info: { title: message.subject, creationDate: DOCUMENT_DATE, modDate: DOCUMENT_DATE },
    content: [headers(message), rule(), ...paragraphs(message.text)],
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

function headers({ from, to, cc, subject, date }: ReceivedMessage): Content {
  const lines: readonly (readonly [string, string])[] = [
    ['Da', from],
    ['A', to],
    ['Cc', cc],
    ['Data', shownDate(date)],
    ['Oggetto', subject],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([label, value]) => ({ text: [{ text: `${label}: `, bold: true }, printable(value)] }));
}

function rule(): Content {
  const line = { type: 'line' as const, x1: 0, y1: 6, x2: 483, y2: 6, lineWidth: 0.5, lineColor: '#888888' };
  return { canvas: [line], margin: [0, 0, 0, 12] };
}

function paragraphs(text: string): Content[] {
  const lines = printable(text.slice(0, MOST_CHARACTERS)).split('\n');
  return lines.map((line) => ({ text: line.trim() === '' ? ' ' : line, preserveLeadingSpaces: true }));
}

/** The day and time as the header has them, in coordinated time so that no machine's zone changes the bytes. */
function shownDate(date: string): string {
  const moment = new Date(date);
  if (Number.isNaN(moment.getTime())) return date;
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;
  return `${new Intl.DateTimeFormat('it-IT', format).format(moment)} (UTC)`;
}

/** Line ends as one character; tabs as room; no characters that steer. */
function printable(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replaceAll('\t', '    ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, (found) => (found === '\n' ? found : ''));
}
