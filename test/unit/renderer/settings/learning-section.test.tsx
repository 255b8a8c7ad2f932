// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LearningState } from '../../../../src-preload/contract/learning.ts';
import { useNavigation } from '../../../../src-renderer/frame/navigation.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { NOTHING_LEARNT, Refusal, ScriptedEngine } from '../scripted-engine.ts';

beforeAll(giveTheWindowASize);
afterEach(closeWindow);

const LEARNT: LearningState = {
  ...NOTHING_LEARNT,
  learnt: 12,
  refused: 3,
  imported: 2,
  attemptedAt: '2026-11-21T15:00:00.000Z',
  score: { size: 111, rightBefore: 105, rightAfter: 106 },
  last: { at: '2026-11-21T15:00:00.000Z', lessons: 3 },
  refusedLessons: [
    ...[5, 6].map((id) => ({
      id,
      requestId: null,
      name: '',
      category: 'Altro' as const,
      at: '2026-11-21T14:00:00.000Z',
      reason: 'unsettles' as const,
    })),
    {
      id: 4,
      requestId: null,
      name: 'disdetta.pdf',
      category: 'Fabbricato',
      at: '2026-11-21T14:00:00.000Z',
      reason: 'forgets',
    },
  ],
};

async function openLearning(answers: ConstructorParameters<typeof ScriptedEngine>[1]) {
  const engine = new ScriptedEngine([], answers);
  useNavigation.getState().go('settings');
  openWindow(engine);
  const section = await screen.findByRole('region', { name: 'Apprendimento' });
  await within(section).findByRole('status');
  return { engine, section: within(section) };
}

describe('the learning section', () => {
  it('says that nothing was learnt, and offers nothing to take back', async () => {
    const { section } = await openLearning({});
    expect(section.getByRole('status').textContent).toBe('Nessuna correzione imparata finora.');
    expect(section.queryByRole('button', { name: /Annulla|Dimentica/u })).toBeNull();
    expect(section.getByRole('button', { name: /Importa/u })).toBeTruthy();
  });

  it('says from how many corrections, how well, and why one was not learnt', async () => {
    const { section } = await openLearning({ 'learning.state': () => LEARNT });
    expect(section.getByRole('status').textContent).toContain('Imparato da 12 correzioni.');
    expect(section.getByText('Modello fornito: 105 su 111 (94,6 %)')).toBeTruthy();
    expect(section.getByText('Con le correzioni: 106 su 111 (95,5 %)')).toBeTruthy();
    expect(
      section.getByText('disdetta.pdf come Fabbricato: più richieste di controllo sarebbero decise male.'),
    ).toBeTruthy();
  });

  it('says once what goes for several corrections from a file', async () => {
    const { section } = await openLearning({ 'learning.state': () => LEARNT });
    expect(section.getAllByText(/^Da un file come Altro: .* \(2\)$/u)).toHaveLength(1);
  });

  it('follows what the engine tells', async () => {
    const { engine, section } = await openLearning({});
    engine.emit('learning.changed', { ...LEARNT, working: true });
    await waitFor(() => expect(section.getByRole('status').textContent).toBe('Aggiornamento in corso…'));
  });

  it('takes back the last update at once, and forgets everything only when that is confirmed', async () => {
    const { engine, section } = await openLearning({
      'learning.state': () => LEARNT,
      'learning.undoLast': () => ({ ...LEARNT, learnt: 9 }),
      'learning.forget': () => NOTHING_LEARNT,
    });
    fireEvent.click(
      section.getByRole('button', { name: /Annulla l’ultimo aggiornamento \(3 correzioni\)/u }),
    );
    await waitFor(() => expect(section.getByRole('status').textContent).toContain('9 correzioni'));
    fireEvent.click(section.getByRole('button', { name: 'Dimentica tutto' }));
    const dialog = await screen.findByRole('dialog', { name: 'Dimenticare tutto quanto imparato?' });
    expect(engine.inputsOf('learning.forget')).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Dimentica tutto' }));
    await waitFor(() => expect(section.getByRole('status').textContent).toMatch(/^Nessuna/u));
  });

  it('says what came of a file: new, known, or none of ours', async () => {
    let taken = { added: 2, known: 1 };
    const { section } = await openLearning({
      'learning.import': () => {
        if (taken.added < 0) throw new Refusal('invalid-input');
        return { taken };
      },
    });
    const takeIn = () => fireEvent.click(section.getByRole('button', { name: /Importa/u }));
    takeIn();
    expect(await screen.findByText('2 correzioni importate.')).toBeTruthy();
    taken = { added: 0, known: 3 };
    takeIn();
    expect(await screen.findByText(/erano già tutte presenti/u)).toBeTruthy();
    taken = { added: -1, known: 0 };
    takeIn();
    expect(await screen.findByText(/non contiene correzioni di BrokerFlow/u)).toBeTruthy();
  });

  it('switches learning off', async () => {
    const { engine, section } = await openLearning({});
    fireEvent.click(section.getByLabelText('Impara dalle correzioni'));
    expect(await section.findByText(/Decide il modello fornito/u)).toBeTruthy();
    expect(engine.settings.learning.enabled).toBe(false);
  });
});
