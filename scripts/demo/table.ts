import type { RequestDetail } from '../../src-preload/contract/requests.ts';

const HEADINGS = ['document', 'status', 'category', 'confidence', 'fields', 'forms', 'seconds'];

/** What became of each document, as a table of text. Seconds run from its arrival to its end. */
export function outcomeTable(details: readonly RequestDetail[]): string {
  const lines = [HEADINGS, ...details.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) =>
          column < 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf(detail: RequestDetail): string[] {
  return [
    detail.filename,
    detail.reason === null ? detail.status : `${detail.status} (${detail.reason})`,
    detail.category ?? '',
    detail.confidence === null ? '' : `${(Math.floor(detail.confidence * 1000) / 10).toFixed(1)} %`,
    String(detail.fields.length),
    String(detail.forms.length),
    secondsOf(detail),
  ];
}

function secondsOf(detail: RequestDetail): string {
  const end = detail.history.findLast(({ event }) => event === 'finished' || event === 'failed');
  return end ? ((Date.parse(end.at) - Date.parse(detail.createdAt)) / 1000).toFixed(1) : '';
}
