import { describe, expect, it } from 'vitest';
import type { LoadFigures, LoadReport } from '../../../../../src-preload/contract/load-tests.ts';
import { loadReportPage } from '../../../../../src-main/features/performance/load/report/load-report-page.ts';
import { REPORT_WORDS } from '../../../../../src-main/features/performance/load/report/report-words.ts';

const figures = (p95: number): LoadFigures => ({
  calls: 1200,
  callsPerMinute: 600,
  documents: 40,
  documentsPerMinute: 20,
  unfinished: 2,
  errors: 1,
  errorShare: 0.0008,
  actions: [{ action: 'search', count: 300, errors: 1, p50: 10, p95, p99: 80 }],
  breakingPoint: { second: 65, users: 80, target: 'calls', value: 140, limit: 100 },
});
const report: LoadReport = {
  id: '6f1c1f6e-9d0c-4c39-8b1c-0a4a5f5c1d11',
  kind: 'heavy',
  seconds: 120,
  users: 100,
  startedAt: Date.UTC(2026, 10, 21, 9),
  endedAt: Date.UTC(2026, 10, 21, 9, 2),
  outcome: 'done',
  seed: 7,
  machine: { cores: 2, memoryMb: 8000, processor: '<script>alert(1)</script> & "CPU"', system: 'Linux' },
  problems: [{ action: 'search', code: 'database-busy', count: 1 }],
  figures: figures(60),
  points: [5, 10, 15].map((second) => ({
    second,
    users: second,
    calls: 50,
    errors: 0,
    callP95Ms: second === 10 ? null : second,
    documents: 2,
    documentP95Ms: 900,
    waiting: 1,
    cpuPercent: 40,
    memoryMb: 400,
    diskFreeMb: 9000,
  })),
  previous: {
    id: '7f1c1f6e-9d0c-4c39-8b1c-0a4a5f5c1d11',
    kind: 'heavy',
    seconds: 120,
    users: 100,
    startedAt: Date.UTC(2026, 10, 20, 9),
    endedAt: Date.UTC(2026, 10, 20, 9, 2),
    outcome: 'done',
    figures: figures(40),
  },
};

describe('the page of a load test', () => {
  const page = loadReportPage(report, REPORT_WORDS.it);

  it('stands by itself: nothing runs, nothing is fetched', () => {
    expect(page).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import/i);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;CPU&quot;');
    expect(page).toContain('prefers-color-scheme: dark');
  });

  it('has the figures, the limit, the causes and the comparison', () => {
    expect(page).toContain('Prova di carico: Pesante');
    expect(page).toContain('Al secondo 65, con 80 persone: risposta p95 140 ms, oltre il limite di 100 ms');
    expect(page).toContain('database-busy');
    expect(page).toMatch(/Ricerca, p95<\/th><td>40 ms<\/td><td>60 ms<\/td><td>\+50/);
    expect(loadReportPage(report, REPORT_WORDS.en)).toContain('Load test: Heavy');
  });

  it('draws gaps as gaps', () => {
    const svg = page.match(/<figcaption>Risposta p95[\s\S]*?<\/svg>/)?.[0] ?? '';
    expect(svg.match(/<polyline/g)).toHaveLength(2);
    expect(page.match(/<svg/g)).toHaveLength(8);
  });

  it('says of a test without figures what became of it', () => {
    const failed = loadReportPage(
      { ...report, outcome: 'interrupted', figures: null, points: [] },
      REPORT_WORDS.it,
    );
    expect(failed).toContain('interrotta dalla chiusura del programma');
    expect(failed).not.toContain('<svg');
  });
});
