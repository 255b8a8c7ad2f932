import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { printable } from '../printable-text.ts';
import type { RequestDocument } from '../request-document.ts';
import { requestTable } from '../ruled-table.ts';

/** A certified message as a PEC webmail prints it: a ruled header, then the body in a serif face. */
export function pecLayout(item: RequestDocument): TDocumentDefinitions {
  const lines: readonly (readonly [string, string])[] = [
    ['Tipo', 'Messaggio di posta certificata'],
    ...(item.header ?? []),
    ...(item.subject ? [['Oggetto', `POSTA CERTIFICATA: ${item.subject}`] as const] : []),
  ];
  return {
    content: [
      { text: 'Posta Elettronica Certificata', fontSize: 14, bold: true, color: '#1d4e89' },
      {
        table: {
          widths: [70, '*'],
          body: lines.map(([label, value]) => [
            { text: label, color: '#444444', fillColor: '#eef2f7' },
            { text: printable(value), bold: label === 'Oggetto' },
          ]),
        },
        layout: { hLineColor: () => '#9fb3c8', vLineColor: () => '#9fb3c8' },
        fontSize: 9.5,
        margin: [0, 6, 0, 16],
      },
      ...printable(item.text)
        .split('\n')
        .map((line) => ({ text: line === '' ? ' ' : line, alignment: 'justify' as const, font: 'Times' })),
      ...requestTable(item),
    ],
    defaultStyle: { fontSize: 11 },
    footer: (page, pages) => ({
      text: `Stampa messaggio - pagina ${page} di ${pages}`,
      alignment: 'center',
      fontSize: 7.5,
      color: '#777777',
      margin: [0, 26, 0, 0],
    }),
  };
}
