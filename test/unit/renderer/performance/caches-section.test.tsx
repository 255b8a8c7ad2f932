// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CachesReport, CacheState } from '../../../../src-preload/contract/caches.ts';
import { useNavigation } from '../../../../src-renderer/frame/navigation.ts';
import { usePanel } from '../../../../src-renderer/screens/performance/panel-store.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { ScriptedEngine } from '../scripted-engine.ts';

const EMPTY: CacheState = {
  namespace: 'queries',
  memory: { entries: 0, bytes: 0, limitBytes: 1_000_000 },
  stored: null,
  ttlSeconds: 600,
  hits: 0,
  misses: 0,
  evictions: 0,
  returnedEvicted: 0,
  returnedExpired: 0,
  savedMs: 0,
};
const ANSWERS: CacheState = {
  ...EMPTY,
  namespace: 'model-answers',
  memory: { entries: 3, bytes: 4000, limitBytes: 4_000_000 },
  stored: { entries: 12, bytes: 9000, limitBytes: 64_000_000 },
  ttlSeconds: 30 * 86_400,
  hits: 30,
  misses: 10,
  returnedEvicted: 4,
  returnedExpired: 2,
  savedMs: 45_000,
};
const report = (...caches: CacheState[]): CachesReport => ({ since: Date.UTC(2026, 10, 20), caches });

function openCaches(shown: CachesReport): ScriptedEngine {
  const engine = new ScriptedEngine([], {
    'caches.report': () => shown,
    'caches.clear': () => ({ entries: 12, bytes: 9000, report: report(EMPTY) }),
  });
  usePanel.setState({ section: 'caches' });
  useNavigation.setState({ place: { screen: 'performance' } });
  openWindow(engine);
  return engine;
}

beforeEach(giveTheWindowASize);
afterEach(() => {
  closeWindow();
  usePanel.setState(usePanel.getInitialState());
});

describe('the caches in the panel', () => {
  it('says that nothing was asked of them yet, and has nothing to clear', async () => {
    openCaches(report(EMPTY));
    await screen.findByText(/nessuno ha ancora chiesto niente/);
    expect(screen.getByRole('button', { name: 'Svuota tutte' })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: 'Svuota: Totali degli elenchi' })).toHaveProperty(
      'disabled',
      true,
    );
  });

  it('shows what they hold and spare', async () => {
    openCaches(report(ANSWERS));
    await screen.findByText(/30 ricerche su 40 hanno trovato .*: 45 s di lavoro risparmiato/);
    const row = screen.getByRole('row', { name: /Risposte del modello esterno/ });
    const cells = within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
    expect(cells.slice(0, 7)).toEqual([
      '75 % di 40',
      '45 s',
      '12',
      '4 kB di 4 MB',
      '9 kB di 64 MB',
      '30 giorni',
      '4 per spazio, 2 per scadenza',
    ]);
  });

  it('clears one once it is confirmed, saying what that may cost', async () => {
    const engine = openCaches(report(ANSWERS, EMPTY));
    fireEvent.click(await screen.findByRole('button', { name: 'Svuota: Risposte del modello esterno' }));
    const dialog = await screen.findByRole('dialog', { name: 'Svuotare le cache?' });
    within(dialog).getByText(/possono costare/);
    expect(engine.inputsOf('caches.clear')).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Svuota' }));
    await waitFor(() => expect(engine.inputsOf('caches.clear')).toEqual([{ namespaces: ['model-answers'] }]));
    await screen.findByText('12 elementi dimenticati (9 kB)');
    await screen.findByText(/nessuno ha ancora chiesto niente/);
  });
});
