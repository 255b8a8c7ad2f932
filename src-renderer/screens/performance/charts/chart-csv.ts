import type { Language } from '../../../i18n/i18n.ts';
import type { DrawnChart } from './drawn-chart.ts';
import { measuredSteps } from './series.ts';

/** Spreadsheets take a file for UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The figures of a chart as CSV (RFC 4180), oldest first, one line a step in which anything was measured: times are
 * ISO, values in the chart's own unit (milliseconds, percent, bytes), decimals as the language writes them.
 */
export function chartCsv({ series, moments }: DrawnChart, timeLabel: string, language: Language): string {
  const italian = language === 'it';
  const delimiter = italian ? ';' : ',';
  const number = (value: number | null): string => {
    const text = value === null ? '' : String(Math.round(value * 1000) / 1000);
    return italian ? text.replace('.', ',') : text;
  };
  const lines = measuredSteps(series)
    .toReversed()
    .map((step) => [
      new Date(moments[step] ?? 0).toISOString(),
      ...series.map(({ values }) => number(values[step] ?? null)),
    ]);
  const head = [timeLabel, ...series.map(({ label }) => label)];
  return (
    BYTE_ORDER_MARK +
    [head, ...lines]
      .map((cells) => `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`)
      .join('')
  );
}

/** Labels come from the program alone, so no cell begins as a formula does. */
function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
