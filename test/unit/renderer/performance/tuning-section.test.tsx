// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingsSchema } from '../../../../src-preload/contract/settings.ts';
import type { TuningReport } from '../../../../src-preload/contract/tuning.ts';
import { useNavigation } from '../../../../src-renderer/frame/navigation.ts';
import { usePanel } from '../../../../src-renderer/screens/performance/panel-store.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { ScriptedEngine } from '../scripted-engine.ts';

const OFF: TuningReport = {
  enabled: false,
  available: true,
  parameters: [
    { parameter: 'ocrWorkers', value: 4, least: 1, most: 8, setBy: 'default' },
    { parameter: 'cacheTtlSeconds', value: 600, least: 60, most: 3600, setBy: 'clerk' },
  ],
  waiting: 'off',
  trial: null,
  history: [],
};
const TRIAL = {
  id: 2,
  parameter: 'ocrWorkers',
  from: 4,
  to: 5,
  outcome: 'running',
  pairs: 3,
  pairsNeeded: 10,
  gain: 0.084,
  startedAt: Date.UTC(2026, 10, 21),
  decidedAt: null,
} as const;
const TRYING: TuningReport = {
  ...OFF,
  enabled: true,
  waiting: 'load',
  trial: TRIAL,
  history: [
    { ...TRIAL, id: 1, from: 5, to: 6, outcome: 'rolled-back', pairs: 10, gain: -0.02, decidedAt: 1 },
  ],
};

function openTuning(report: TuningReport): ScriptedEngine {
  const engine = new ScriptedEngine([], {
    'tuning.report': () => report,
    'tuning.set': () => report,
    'tuning.release': () => report,
    'settings.set': () => settingsSchema.parse({ tuning: { enabled: true } }),
  });
  usePanel.setState({ section: 'tuning' });
  useNavigation.setState({ place: { screen: 'performance' } });
  openWindow(engine);
  return engine;
}

beforeEach(giveTheWindowASize);
afterEach(() => {
  closeWindow();
  usePanel.setState(usePanel.getInitialState());
});

describe('the tuning in the panel', () => {
  it('is off until somebody switches it on', async () => {
    const engine = openTuning(OFF);
    await screen.findByText(/È spenta/);
    screen.getByText(/Ancora niente/);
    fireEvent.click(screen.getByRole('switch', { name: /^Regolazione automatica/ }));
    await waitFor(() => expect(engine.inputsOf('settings.set')).toEqual([{ tuning: { enabled: true } }]));
    await screen.findByText('Regolazione automatica accesa');
  });

  it('shows what is tried, how far it is, and what came of earlier trials', async () => {
    openTuning(TRYING);
    await screen.findByText(/In prova: Pagine riconosciute insieme, 5 al posto di 4. Aspetta abbastanza/);
    screen.getByText(/3 confronti su 10 · finora 8,4 %/);
    const row = screen.getByRole('row', { name: /annullato/ });
    expect(within(row).getByText('5 → 6')).toBeDefined();
    expect(within(row).getByText('-2 %')).toBeDefined();
  });

  it('takes a value by hand within its bounds, and gives one back', async () => {
    const engine = openTuning(OFF);
    fireEvent.click(await screen.findByRole('button', { name: 'Modifica: Pagine riconosciute insieme' }));
    const dialog = await screen.findByRole('dialog', { name: 'Pagine riconosciute insieme' });
    const field = within(dialog).getByRole('textbox', { name: 'Valore' });
    fireEvent.change(field, { target: { value: '9' } });
    await within(dialog).findByText('Un numero intero da 1 a 8');
    fireEvent.change(field, { target: { value: '3' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Salva' }));
    await waitFor(() =>
      expect(engine.inputsOf('tuning.set')).toEqual([{ parameter: 'ocrWorkers', value: 3 }]),
    );
    fireEvent.click(
      screen.getByRole('button', { name: 'Lascia di nuovo alla regolazione: Durata delle cache' }),
    );
    await waitFor(() =>
      expect(engine.inputsOf('tuning.release')).toEqual([{ parameter: 'cacheTtlSeconds' }]),
    );
  });
});
