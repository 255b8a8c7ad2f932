import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { printable } from '../printable-text.ts';
import type { RequestDocument } from '../request-document.ts';
import { requestTable } from '../ruled-table.ts';

/** A printed chat: a bar at the top and one bubble a message, on the left because they were received. */
export function chatLayout(item: RequestDocument): TDocumentDefinitions {
  return {
    pageMargins: [40, 74, 40, 40],
    background: (page, size) => ({
      canvas: [
        { type: 'rect', x: 0, y: 0, w: size.width, h: size.height, color: '#ece5dd' },
        ...(page === 1
          ? [{ type: 'rect' as const, x: 0, y: 0, w: size.width, h: 54, color: '#075e54' }]
          : []),
      ],
    }),
    content: [
      { text: 'Chat', color: '#ffffff', bold: true, fontSize: 15, absolutePosition: { x: 40, y: 20 } },
      ...(item.subject ? [bubble(item.subject)] : []),
      ...printable(item.text)
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(bubble),
      ...requestTable(item),
    ],
    defaultStyle: { fontSize: 11 },
  };
}

function bubble(text: string): Content {
  const fits = text.length < 62;
  return {
    table: { widths: [fits ? 'auto' : 360], dontBreakRows: true, body: [[{ text, margin: [5, 3, 5, 2] }]] },
    layout: {
      fillColor: () => '#ffffff',
      hLineColor: () => '#d5cec5',
      vLineColor: () => '#d5cec5',
      hLineWidth: () => 0.7,
      vLineWidth: () => 0.7,
    },
    margin: [0, 0, 0, 7],
  };
}
