import type { Content } from 'pdfmake/interfaces.js';
import type { RequestDocument } from '../../documents/request-document.ts';
import { printable } from '../../documents/printable-text.ts';
import { writePdf } from '../../documents/pdf-writer.ts';

const FIGURES = /^[€\s]*[\d.,]+\s*(?:€|mq|m²)?$/u;

/** The text of a request and its table without a single rule: columns that only stand below each other. */
export function unruledPdf({ text, table }: RequestDocument): Promise<Uint8Array> {
  const lines = printable(text).split('\n');
  const body = (table ?? []).map((row, index) =>
    row.map((cell) => ({
      text: printable(cell),
      alignment: index > 0 && FIGURES.test(cell) ? ('right' as const) : ('left' as const),
    })),
  );
  const widths = (table?.[0] ?? []).map(() => 'auto');
  const columns: Content = { table: { widths, body }, layout: 'noBorders', margin: [0, 12, 0, 12] };
  return writePdf({
    content: [
      ...lines.map((line) => ({ text: line === '' ? ' ' : line })),
      ...(body.length > 0 ? [columns] : []),
    ],
    defaultStyle: { fontSize: 10.5 },
  });
}
