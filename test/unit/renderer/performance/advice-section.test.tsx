// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AdviceReport, AppliedAdvice, Recommendation } from '../../../../src-preload/contract/advice.ts';
import { useNavigation } from '../../../../src-renderer/frame/navigation.ts';
import { usePanel } from '../../../../src-renderer/screens/performance/panel-store.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { ScriptedEngine } from '../scripted-engine.ts';

const NOTHING: AdviceReport = {
  score: {
    points: null,
    parts: [{ part: 'reliability', weight: 25, share: null, figures: {} }],
  },
  recommendations: [],
  applied: [],
  regressions: [],
  judgedFigures: 0,
  slowerThanLastVersion: [],
  lastVersion: null,
  forecasts: [],
};

const MORE_READERS: Recommendation = {
  id: 'raise-ocr-workers 3',
  kind: 'raise-ocr-workers',
  subject: '3',
  savedMsPerHour: 90_000,
  urgent: false,
  evidence: { pages: 140, waitMs: 4000, cpuPercent: 35, workers: 2, cores: 8 },
  expected: { waitMs: 2700 },
  remedy: {
    parameters: { from: 2, to: 3 },
    yardstick: { metric: 'page_duration', where: { source: 'ocr' }, figure: 0.5 },
  },
};

const KEPT: AppliedAdvice = {
  id: '9b2e6a1c-7d54-4c3a-8f10-2b6f3a9e7c11',
  adviceId: MORE_READERS.id,
  kind: 'raise-ocr-workers',
  subject: '3',
  parameters: { from: 2, to: 3 },
  yardstick: { metric: 'page_duration', where: { source: 'ocr' }, figure: 0.5 },
  state: 'kept',
  before: { value: 4000, count: 140 },
  after: { value: 3000, count: 60 },
  appliedAt: Date.UTC(2026, 10, 20),
  decidedAt: Date.UTC(2026, 10, 20, 1),
};

function openAdvice(report: AdviceReport, after: AdviceReport = report): ScriptedEngine {
  const engine = new ScriptedEngine([], {
    'advice.report': () => report,
    'advice.apply': () => after,
    'advice.undo': () => after,
    'advice.dismiss': () => after,
  });
  usePanel.setState({ section: 'advice' });
  useNavigation.setState({ place: { screen: 'performance' } });
  openWindow(engine);
  return engine;
}

const asked = (engine: ScriptedEngine, channel: string) =>
  engine.calls.flatMap((call) => (call.channel === channel ? [call.input] : []));

beforeEach(giveTheWindowASize);
afterEach(() => {
  closeWindow();
  usePanel.setState(usePanel.getInitialState());
});

describe('the advice in the panel', () => {
  it('says that too little is measured, and that there is nothing to do', async () => {
    openAdvice(NOTHING);
    await screen.findByText('Ancora troppe poche misure per un giudizio');
    screen.getByText(/Nessun consiglio/);
    screen.getByText(/Non c’è ancora abbastanza storia/);
  });

  it('gives the figures behind an advice, and applies it once it is confirmed', async () => {
    const engine = openAdvice(
      { ...NOTHING, recommendations: [MORE_READERS] },
      { ...NOTHING, applied: [KEPT] },
    );
    await screen.findByText(
      /140 pagine hanno aspettato di solito 4 s, mentre il processore lavorava al 35 %/,
    );
    screen.getByText(/circa 2,7 s per pagina.*Risparmio stimato: 1 min 30 s/);
    fireEvent.click(screen.getByRole('button', { name: 'Applica' }));
    expect(asked(engine, 'advice.apply')).toEqual([]);
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Applica' }));
    await waitFor(() => expect(asked(engine, 'advice.apply')).toEqual([{ id: MORE_READERS.id }]));
    await screen.findByText('tenuto: 25 % di tempo in meno');
  });

  it('puts an advice aside', async () => {
    const engine = openAdvice({ ...NOTHING, recommendations: [{ ...MORE_READERS, remedy: null }] }, NOTHING);
    fireEvent.click(await screen.findByRole('button', { name: /^Non ora/ }));
    await waitFor(() => expect(asked(engine, 'advice.dismiss')).toEqual([{ id: MORE_READERS.id }]));
    expect(screen.queryByRole('button', { name: 'Applica' })).toBeNull();
    await screen.findByText(/Nessun consiglio/);
  });

  it('takes back what was followed', async () => {
    const engine = openAdvice({ ...NOTHING, applied: [KEPT] });
    fireEvent.click(await screen.findByRole('button', { name: /^Annulla:/ }));
    await waitFor(() => expect(asked(engine, 'advice.undo')).toEqual([{ appliedId: KEPT.id }]));
  });

  it('shows the score with its formula, what is slower, and when the disk is full', async () => {
    openAdvice({
      ...NOTHING,
      score: {
        points: 72,
        parts: [
          { part: 'reliability', weight: 25, share: 0.8, figures: { failed: 1, finished: 100 } },
          { part: 'resources', weight: 20, share: 0.5, figures: { resource: 'cpu', use: 85, warning: 70 } },
        ],
      },
      regressions: [
        {
          name: 'stage_duration text 0.5',
          metric: 'stage_duration',
          where: { stage: 'text' },
          share: 0.5,
          nowMs: 3000,
          usualMs: 1000,
          spreadMs: 80,
          hours: 24,
          since: Date.UTC(2026, 10, 21, 9),
        },
      ],
      judgedFigures: 6,
      forecasts: [
        { subject: 'disk', perDayBytes: -2e9, reachesAt: Date.UTC(2026, 11, 1), boundBytes: 2 * 1024 ** 3 },
      ],
    });
    await screen.findByText(/72 su 100/);
    screen.getByText('1 non riuscite per un guasto su 100 nelle ultime 24 ore; a zero dal 5 % in su');
    screen.getByText(/processore al 85 %/);
    screen.getByRole('row', { name: /tempo tipico della fase .* 3 s 1 s/ });
    screen.getByText(/Lo spazio libero sul disco cala/);
  });
});
