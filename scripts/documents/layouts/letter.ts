import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { printable } from '../printable-text.ts';
import type { RequestDocument } from '../request-document.ts';
import { requestTable } from '../ruled-table.ts';

const PLACE_AND_DATE =
  /^\p{Lu}[\p{L}' ]{2,30},?\s(?:l[iì]'?\s|il\s)?\d{1,2}(?:°|º)?[\s/.-](?:\p{L}+|\d{1,2})[\s/.-]\d{2,4}$/u;

/** A typed letter: letterhead where there is one, place and date to the right, subject in bold, justified text. */
export function letterLayout(item: RequestDocument): TDocumentDefinitions {
  const [first = '', ...rest] = printable(item.text).split('\n');
  const dated = PLACE_AND_DATE.test(first.trim());
  const lines = dated ? rest : [first, ...rest];
  return {
    pageMargins: [68, 60, 68, 64],
    content: [
      ...letterhead(item.header ?? []),
      ...(dated ? [{ text: first, alignment: 'right' as const, margin: [0, 0, 0, 14] as const }] : []),
      ...(item.subject
        ? [
            {
              text: [
                { text: 'Oggetto: ', bold: true },
                { text: printable(item.subject), bold: true },
              ],
              margin: [0, 0, 0, 10] as const,
            },
          ]
        : []),
      ...lines.map(paragraph),
      ...requestTable(item, 10),
    ].map((part) => part as Content),
    defaultStyle: { font: 'Times', fontSize: 11.5, lineHeight: 1.22 },
  };
}

/** Long lines are prose and set justified; short ones (greeting, signature, list) stand as they are. */
function paragraph(line: string): Content {
  if (line === '') return { text: ' ', fontSize: 7 };
  return { text: line, alignment: line.length > 95 ? 'justify' : 'left', preserveLeadingSpaces: true };
}

function letterhead(lines: readonly (readonly [string, string])[]): Content[] {
  const [name, ...rest] = lines.map(([, value]) => value);
  if (!name) return [];
  return [
    { text: name, bold: true, fontSize: 16, color: '#7a1f1f', alignment: 'center' },
    ...rest.map((text): Content => ({ text, fontSize: 8.5, alignment: 'center', color: '#444444' })),
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: 459, y2: 0, lineWidth: 0.8, lineColor: '#7a1f1f' }],
      margin: [0, 6, 0, 22],
    },
  ];
}
