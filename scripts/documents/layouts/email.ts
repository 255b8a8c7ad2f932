import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { printable } from '../printable-text.ts';
import type { RequestDocument } from '../request-document.ts';
import { requestTable } from '../ruled-table.ts';

/** Made anew for every document: pdfmake writes positions into what it is given. */
const rule = (): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: 483, y2: 0, lineWidth: 1.6, lineColor: '#222222' }],
  margin: [0, 2, 0, 8],
});

/** A message as a mail program prints it: mailbox, rule, header lines, body, quoted text in grey. */
export function emailLayout(item: RequestDocument): TDocumentDefinitions {
  const subject: readonly [string, string][] = item.subject ? [['Oggetto', item.subject]] : [];
  return {
    content: [
      { text: 'Posta in arrivo', bold: true, fontSize: 12 },
      rule(),
      headerLines([...(item.header ?? []), ...subject]),
      ...messageBody(item.text),
      ...requestTable(item),
    ],
    footer: (page, pages) => ({
      text: `${page} / ${pages}`,
      alignment: 'right',
      fontSize: 8,
      color: '#666666',
      margin: [56, 24, 56, 0],
    }),
  };
}

function headerLines(lines: readonly (readonly [string, string])[]): Content {
  if (lines.length === 0) return { text: ' ' };
  return {
    layout: 'noBorders',
    table: {
      widths: [66, '*'],
      body: lines.map(([label, value]) => [{ text: `${label}:`, bold: true }, printable(value)]),
    },
    margin: [0, 0, 0, 14],
  };
}

/** Lines of a message; quoted ones (`>`) are grey. Empty lines keep their height. */
export function messageBody(text: string): Content[] {
  return printable(text)
    .split('\n')
    .map((line) => ({
      text: line === '' ? ' ' : line,
      color: line.startsWith('>') ? '#5a5a5a' : '#000000',
      preserveLeadingSpaces: true,
    }));
}
