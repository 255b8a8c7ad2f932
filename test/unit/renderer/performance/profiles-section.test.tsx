// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bottlenecks, ProfilesState, Waterfall } from '../../../../src-preload/contract/profiles.ts';
import { useNavigation } from '../../../../src-renderer/frame/navigation.ts';
import { usePanel } from '../../../../src-renderer/screens/performance/panel-store.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { ScriptedEngine } from '../scripted-engine.ts';

const REQUEST = '9b2e6a1c-7d54-4c3a-8f10-2b6f3a9e7c11';
const CPU = 'cpu-2026-11-21T10-00-00-000Z.cpuprofile';
const IDLE: ProfilesState = { recording: null, files: [] };

const FOUND: Bottlenecks = {
  requests: 42,
  slowest: 2,
  fromMs: 4000,
  parts: [
    { name: 'page', slowMs: 3600, typicalMs: 180 },
    { name: 'database', slowMs: 12, typicalMs: 10 },
  ],
  documents: [{ requestId: REQUEST, filename: 'scansione.pdf', startedAt: Date.now(), durationMs: 5000 }],
};

const WAY: Waterfall = {
  filename: 'scansione.pdf',
  startedAt: Date.UTC(2026, 10, 21, 9),
  durationMs: 5000,
  spans: [
    { name: 'text', detail: null, startMs: 0, durationMs: 4900, depth: 0, queries: 0, queryMs: 0 },
    { name: 'page', detail: '1', startMs: 100, durationMs: 4700, depth: 1, queries: 3, queryMs: 2 },
  ],
  droppedSpans: 0,
};

function openProfiles(answers: ConstructorParameters<typeof ScriptedEngine>[1] = {}): ScriptedEngine {
  const engine = new ScriptedEngine([], {
    'profiles.bottlenecks': () => ({
      ...FOUND,
      requests: 0,
      slowest: 0,
      fromMs: null,
      parts: [],
      documents: [],
    }),
    'profiles.state': () => IDLE,
    ...answers,
  });
  usePanel.setState({ section: 'profiles' });
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

describe('the profiles in the panel', () => {
  it('say what sets the slow documents apart, and open the way of one', async () => {
    openProfiles({
      'profiles.bottlenecks': () => FOUND,
      'profiles.waterfall': () => ({ waterfall: WAY }),
    });
    await screen.findByText(/I 2 più lenti su 42 documenti \(1 su 20\), da 4 s in su/);
    screen.getByRole('row', { name: /Lettura di una pagina 3,6 s 180 ms/ });
    fireEvent.click(screen.getByRole('button', { name: /scansione\.pdf/ }));
    const drawer = await screen.findByRole('dialog');
    await within(drawer).findByRole('row', {
      name: /Lettura di una pagina: 1 100 ms 4,7 s 3 interrogazioni, 2 ms/,
    });
  });

  it('say that nothing was followed, and that there is no profile yet', async () => {
    openProfiles();
    await screen.findByText('Nessun documento seguito in questo periodo.');
    await screen.findByText('Nessun profilo ancora.');
  });

  it('record one, with how far it is, and end it early', async () => {
    const recording: ProfilesState = {
      recording: { kind: 'cpu', startedAt: Date.now() - 3000, seconds: 10 },
      files: [],
    };
    const engine = openProfiles({ 'profiles.record': () => recording, 'profiles.stop': () => IDLE });
    fireEvent.click(await screen.findByRole('button', { name: 'Registra il processore' }));
    await screen.findByText(/Processore: [3-5] secondi su 10/);
    expect(asked(engine, 'profiles.record')).toEqual([{ kind: 'cpu', seconds: 10 }]);
    fireEvent.click(screen.getByRole('button', { name: 'Ferma e conserva' }));
    await screen.findByRole('button', { name: 'Registra il processore' });
  });

  it('warn of what a snapshot of the memory holds before it is taken', async () => {
    const engine = openProfiles({ 'profiles.record': () => IDLE });
    fireEvent.click(await screen.findByRole('button', { name: 'Salva la memoria intera' }));
    const dialog = await screen.findByRole('dialog');
    within(dialog).getByText(/contiene anche il testo dei documenti/);
    expect(asked(engine, 'profiles.record')).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Salva la memoria' }));
    await waitFor(() => expect(asked(engine, 'profiles.record')).toEqual([{ kind: 'heap', seconds: 1 }]));
  });

  it('draw one that was taken, with a table of what weighs most', async () => {
    openProfiles({
      'profiles.state': () => ({
        recording: null,
        files: [{ name: CPU, kind: 'cpu', takenAt: Date.UTC(2026, 10, 21, 10), bytes: 12_000 }],
      }),
      'profiles.flame': () => ({
        kind: 'cpu',
        total: 200,
        frames: [
          { label: 'main', place: 'src/main.ts:1', depth: 0, start: 0, share: 1, own: 50 },
          { label: 'read', place: 'src/read.ts:7', depth: 1, start: 0, share: 0.75, own: 150 },
        ],
      }),
    });
    fireEvent.click(await screen.findByRole('button', { name: /^Disegna il profilo/ }));
    await screen.findByRole('row', { name: /read src\/read\.ts:7 150 ms 75 %/ });
  });
});
