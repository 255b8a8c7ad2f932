import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { printable } from '../printable-text.ts';
import type { RequestDocument } from '../request-document.ts';
import { requestTable } from '../ruled-table.ts';

const LABELLED = /^([^:]{2,60}):\s*(.*)$/u;

/** A questionnaire or web form: every `label: value` line is a row with its own box. */
export function formLayout(item: RequestDocument): TDocumentDefinitions {
  return {
    content: [
      {
        table: {
          widths: ['*'],
          body: [
            [
              {
                text: printable(item.subject ?? 'Modulo di richiesta'),
                bold: true,
                fontSize: 13,
                color: '#ffffff',
                fillColor: '#2f5d50',
                margin: [4, 4, 4, 3],
              },
            ],
          ],
        },
        layout: 'noBorders',
      },
      ...(item.header ?? []).map(([, value]): Content => ({
        text: printable(value),
        fontSize: 8.5,
        color: '#444444',
      })),
      { text: ' ', fontSize: 6 },
      answers(printable(item.text).split('\n')),
      ...requestTable(item),
    ],
    defaultStyle: { fontSize: 10 },
  };
}

function answers(lines: readonly string[]): Content {
  return {
    table: { widths: [170, '*'], dontBreakRows: true, body: lines.filter((line) => line !== '').map(answer) },
    layout: {
      hLineColor: () => '#8a9a94',
      vLineColor: () => '#8a9a94',
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingTop: () => 3.5,
      paddingBottom: () => 2.5,
    },
  };
}

function answer(line: string): TableCell[] {
  const labelled = LABELLED.exec(line);
  if (!labelled) return [{ text: line, colSpan: 2 }, ''];
  return [{ text: `${labelled[1] ?? ''}:`, fillColor: '#eef3f1' }, { text: labelled[2] ?? '' }];
}
