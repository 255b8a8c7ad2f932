import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../../src-preload/contract/charts.ts';
import { createFormats } from '../../../../src-renderer/i18n/formats.ts';
import { createI18n, type Language } from '../../../../src-renderer/i18n/i18n.ts';
import { chartCsv } from '../../../../src-renderer/screens/performance/charts/chart-csv.ts';
import { drawnChart } from '../../../../src-renderer/screens/performance/charts/drawn-chart.ts';

const CHART: Chart = {
  id: 'pageTime',
  unit: 'milliseconds',
  window: '15m',
  from: Date.UTC(2026, 10, 21, 9),
  to: Date.UTC(2026, 10, 21, 9, 0, 30),
  stepSeconds: 10,
  series: [
    { key: 'text', shape: 'line', values: [12.3456, null, 7] },
    { key: 'ocr', shape: 'line', values: [null, null, 900] },
    { key: 'blank', shape: 'line', values: [null, null, null] },
    { key: 'own scanner', shape: 'line', values: [1, null, null] },
  ],
  source: { metrics: ['page_duration'], resolutionSeconds: 10, measurements: 4 },
};

function drawn(language: Language) {
  const i18n = createI18n(language);
  return drawnChart(CHART, i18n.getFixedT(language, 'charts'), createFormats(language, i18n.t));
}

describe('a chart', () => {
  it('names its lines as they mean here, leaves out those without a value, keeps what it does not know', () => {
    const { series, title, moments } = drawn('it');
    expect(title).toBe('Tempo per pagina');
    expect(series.map(({ label }) => label)).toEqual([
      'Testo del PDF',
      'Riconoscimento (OCR)',
      'own scanner',
    ]);
    expect(moments).toHaveLength(3);
  });

  it('is saved as a table: what was measured, oldest first, as spreadsheets of the language read it', () => {
    expect(chartCsv(drawn('it'), 'Ora', 'it').split('\r\n')).toEqual([
      '\uFEFFOra;Testo del PDF;Riconoscimento (OCR);own scanner',
      '2026-11-21T09:00:00.000Z;12,346;;1',
      '2026-11-21T09:00:20.000Z;7;900;',
      '',
    ]);
    expect(chartCsv(drawn('en'), 'Time', 'en')).toContain('2026-11-21T09:00:00.000Z,12.346,,1\r\n');
  });
});
