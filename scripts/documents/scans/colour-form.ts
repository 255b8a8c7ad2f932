import type { Content } from 'pdfmake/interfaces.js';
import { writePdf } from '../pdf-writer.ts';
import { printable } from '../printable-text.ts';
import type { RequestDocument } from '../request-document.ts';

/** Dark backgrounds with the light letters on them, as insurers' forms have them. */
const DARK = [
  { fill: '#12355b', ink: '#ffffff' },
  { fill: '#7a1f2b', ink: '#fdeccf' },
  { fill: '#2f5d50', ink: '#e8f6ee' },
  { fill: '#3a3a3a', ink: '#f2f2f2' },
] as const;
const TINTS = ['#fff3c4', '#d9ecff', '#e6f4d7'] as const;
const EVERY_DARK = 4;

/** The request as an insurer's coloured form: some paragraphs light on dark boxes, the others on tinted ones. */
export function colourFormPdf(request: RequestDocument): Promise<Uint8Array> {
  const paragraphs = printable(request.text)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const rows = (request.table ?? []).map((row) => printable(row.join('   ')));
  return writePdf({
    content: [
      box(printable(request.subject ?? 'Modulo di richiesta'), DARK[0].fill, DARK[0].ink, 15),
      ...[...paragraphs, ...rows].map((text, index) => {
        const dark = DARK[(index / EVERY_DARK) % DARK.length];
        if (index % EVERY_DARK === 0 && dark) return box(text, dark.fill, dark.ink, 10);
        return box(text, TINTS[index % TINTS.length] ?? '#ffffff', '#202020', 10);
      }),
    ],
  });
}

function box(text: string, fill: string, ink: string, fontSize: number): Content {
  return {
    table: { widths: ['*'], body: [[{ text, color: ink, fontSize, margin: [4, 3, 4, 2] }]] },
    layout: { hLineWidth: () => 0, vLineWidth: () => 0, fillColor: () => fill },
    margin: [0, 0, 0, 3],
  };
}
