// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it } from 'vitest';
import type { AccuracyReport } from '../../../../src-preload/contract/accuracy.ts';
import { createI18n } from '../../../../src-renderer/i18n/i18n.ts';
import { Accuracy } from '../../../../src-renderer/screens/performance/workload/accuracy.tsx';

const REPORT: AccuracyReport = {
  measurement: {
    format: 1,
    measuredOn: '2026-11-20',
    modelSha256: `abcdef12${'0'.repeat(56)}`,
    trainedOn: 756,
    threshold: 0.8,
    papers: [
      {
        paper: 'scanned',
        requests: 200,
        right: 190,
        accepted: 160,
        acceptedRight: 160,
        calibrationError: 0.034,
        baselines: [
          { name: 'a', right: 180 },
          { name: 'b', right: 184 },
        ],
        values: { labelled: 2000, found: 1900, right: 1800 },
      },
    ],
    matters: { texts: 170, right: 150 },
  },
  sameModel: true,
  weeks: [
    { monday: '2026-11-09', decided: 0, corrected: 0 },
    { monday: '2026-11-16', decided: 40, corrected: 3 },
  ],
};

function show(report: AccuracyReport): void {
  render(
    <I18nextProvider i18n={createI18n('it')}>
      <Accuracy report={report} />
    </I18nextProvider>,
  );
}

const rowOf = (name: string): string[] =>
  within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

afterEach(cleanup);

describe('the accuracy on the panel', () => {
  it('shows shares with their counts, the better comparison, and where they come from', () => {
    show(REPORT);
    expect(rowOf('Scansioni d’ufficio')).toEqual([
      '95 %',
      '92 %',
      '80 %',
      '100 %',
      '3,4 %',
      '90 %',
      '94,7 %',
    ]);
    expect(screen.getByText('95 %').title).toBe('190 su 200');
    expect(
      screen.getByText(/20\/11\/2026 su 200 richieste, modello abcdef12 istruito su altre 756/),
    ).toBeDefined();
    expect(screen.getByText(/150 testi su 170/)).toBeDefined();
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('says that the figures are of another model', () => {
    show({ ...REPORT, sameModel: false });
    expect(screen.getByRole('note').textContent).toContain('non è quello misurato');
  });

  it('shows corrections week by week, the newest first, with no share of nothing', () => {
    show({ ...REPORT, measurement: null });
    expect(screen.getByText(/non contiene misure/)).toBeDefined();
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
      '16/11/2026',
      '09/11/2026',
    ]);
    expect(rowOf('16/11/2026')).toEqual(['40', '3', '7,5 %']);
    expect(rowOf('09/11/2026')).toEqual(['0', '0', '—']);
  });
});
