import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { printable } from '../printable-text.ts';
import type { RequestDocument } from '../request-document.ts';
import { requestTable } from '../ruled-table.ts';

const LINE_PT = 20;

/** A colleague's note on a ruled pad, half a sheet in size, in slanted letters. */
export function noteLayout(item: RequestDocument): TDocumentDefinitions {
  return {
    pageSize: 'A5',
    pageMargins: [44, 54, 34, 36],
    background: (_page, size) => ruledPaper(size.width, size.height),
    content: [
      ...(item.header ?? []).map(([label, value]): Content => ({ text: printable(`${label}: ${value}`) })),
      ...(item.subject ? [{ text: printable(item.subject), bold: true }] : []),
      ...printable(item.text)
        .split('\n')
        .map((line): Content => ({ text: line === '' ? ' ' : line, preserveLeadingSpaces: true })),
      ...requestTable(item, 9),
    ],
    // Liberation Sans stands 1.117 em high, so this keeps each line of writing on a ruled line.
    defaultStyle: { fontSize: 12, italics: true, color: '#1c2f6b', lineHeight: LINE_PT / (12 * 1.117) },
  };
}

function ruledPaper(width: number, height: number): Content {
  const rules = Array.from({ length: Math.floor((height - 70) / LINE_PT) }, (_, index) => ({
    type: 'line' as const,
    x1: 24,
    x2: width - 20,
    y1: 69 + index * LINE_PT,
    y2: 69 + index * LINE_PT,
    lineWidth: 0.4,
    lineColor: '#c3d0e4',
  }));
  const margin = {
    type: 'line' as const,
    x1: 36,
    x2: 36,
    y1: 20,
    y2: height - 20,
    lineWidth: 0.6,
    lineColor: '#e3a9a9',
  };
  return { canvas: [...rules, margin] };
}
