import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { printable } from './printable-text.ts';
import type { RequestDocument } from './request-document.ts';

const NUMBER = /^[€\s]*[\d.,]+\s*(?:€|%|mq|m²)?$/u;

/** The table of a request, if it has one, where it asks for it. */
export function requestTable(item: RequestDocument, fontSize = 9.5): Content[] {
  if (item.table === null) return [];
  const table = ruledTable(item.table, fontSize);
  return [item.tableOnNewPage === true ? { stack: [table], pageBreak: 'before' } : table];
}

/** A table with rules around every cell and a grey header, as office programs print it. */
function ruledTable(rows: readonly (readonly string[])[], fontSize: number): Content {
  const columns = Math.max(...rows.map((row) => row.length));
  const body = rows.map((row, index) =>
    Array.from({ length: columns }, (_, column) => tableCell(row[column] ?? '', index === 0)),
  );
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: columnWidths(rows, columns), body },
    layout: {
      hLineWidth: () => 0.6,
      vLineWidth: () => 0.6,
      hLineColor: () => '#555555',
      vLineColor: () => '#555555',
      fillColor: (row: number) => (row === 0 ? '#e4e7eb' : null),
      paddingTop: () => 3,
      paddingBottom: () => 2,
    },
    fontSize,
    margin: [0, 10, 0, 10],
  };
}

function tableCell(text: string, header: boolean): TableCell {
  return { text: printable(text), bold: header, alignment: !header && NUMBER.test(text) ? 'right' : 'left' };
}

/** Wide tables share the page's width by the length of their longest cells; small ones stay small. */
function columnWidths(rows: readonly (readonly string[])[], columns: number): string[] {
  const lengths = Array.from({ length: columns }, (_, column) =>
    Math.max(4, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (total < 70) return lengths.map(() => 'auto');
  const capped = lengths.map((length) => Math.min(length, 30) + 4);
  const sum = capped.reduce((a, b) => a + b, 0);
  return capped.map((length) => `${((length / sum) * 100).toFixed(1)}%`);
}
