// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ModelPreview, ModelState } from '../../../../src-preload/contract/model.ts';
import { useNavigation } from '../../../../src-renderer/frame/navigation.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { ScriptedEngine } from '../scripted-engine.ts';

beforeAll(giveTheWindowASize);
afterEach(closeWindow);

const ADDRESS = 'https://api.openai.com/v1';
const READY: ModelState = {
  readiness: 'ready',
  consent: { address: ADDRESS, masked: true, givenAt: '2026-11-21T10:00:00.000Z' },
  circuit: { state: 'closed', retryAt: null, problem: null },
  today: { calls: 12, inputTokens: 30_000, outputTokens: 4_500, euro: 0.07, cacheHits: 3, savedEuro: 0.02 },
  cache: { entries: 7, hits: 3, savedEuro: 1.5 },
};
const WITHOUT_CONSENT: ModelState = { ...READY, readiness: 'no-consent', consent: null };
const PREVIEW: ModelPreview = {
  filename: 'richiesta.pdf',
  address: ADDRESS,
  model: 'gpt-4o-mini',
  masked: true,
  hidden: 4,
  instructions: 'You sort the incoming paper.',
  document: '<document-1-00ff>\nLa [NOME-1] chiede un preventivo.\n</document-1-00ff>',
};

async function openModel(
  state: ModelState,
  answers: ConstructorParameters<typeof ScriptedEngine>[1] = {},
): Promise<ScriptedEngine> {
  const engine = new ScriptedEngine([], { 'model.state': () => state, ...answers });
  engine.settings = { ...engine.settings, model: { ...engine.settings.model, enabled: true } };
  useNavigation.getState().go('settings');
  openWindow(engine);
  await screen.findByText('Stato');
  return engine;
}

describe('the outside model in the settings', () => {
  it('says that it is active and what it has cost today', async () => {
    await openModel(READY);
    expect(screen.getByText('Attivo.')).toBeTruthy();
    expect(screen.getByText(/Oggi: 12 chiamate, 34\.500 token, 0,07/)).toBeTruthy();
    expect(screen.getByText(/3 risposte usate di nuovo/)).toBeTruthy();
    expect(screen.getByText(/Dato il 21\/11\/26.* con nomi e codici nascosti\./)).toBeTruthy();
  });

  it('says why it is paused, and learns when that ends', async () => {
    const circuit = {
      state: 'open',
      retryAt: '2026-11-21T10:15:00.000Z',
      problem: 'refused-key',
    } as const;
    const engine = await openModel({ ...READY, readiness: 'paused', circuit });
    expect(screen.getByText(/In pausa fino alle \d\d:15: la chiave è stata rifiutata/)).toBeTruthy();
    engine.emit('model.changed', { state: READY, notice: null });
    expect(await screen.findByText('Attivo.')).toBeTruthy();
  });

  it('shows the very text before it asks for consent', async () => {
    let given = false;
    const engine = await openModel(WITHOUT_CONSENT, {
      'model.state': () => (given ? READY : WITHOUT_CONSENT),
      'model.preview': () => ({ preview: PREVIEW }),
      'model.giveConsent': () => {
        given = true;
        return READY;
      },
    });
    expect(screen.queryByRole('button', { name: 'Acconsento all’invio' })).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: 'Mostra il testo e decidi…' }));
    expect(await screen.findByText(/La \[NOME-1\] chiede un preventivo\./)).toBeTruthy();
    expect(screen.getByText('You sort the incoming paper.')).toBeTruthy();
    expect(screen.getByText(/4 nomi e codici sono nascosti/)).toBeTruthy();
    expect(engine.inputsOf('model.giveConsent')).toEqual([]);

    fireEvent.click(screen.getByRole('button', { name: 'Acconsento all’invio' }));

    await waitFor(() => expect(screen.getByText(/Dato il/)).toBeTruthy());
    expect(engine.inputsOf('model.giveConsent')).toEqual([{ address: ADDRESS, masked: true }]);
  });

  it('asks for no consent while there is no document to show', async () => {
    await openModel(WITHOUT_CONSENT, { 'model.preview': () => ({ preview: null }) });
    fireEvent.click(await screen.findByRole('button', { name: 'Mostra il testo e decidi…' }));
    expect(await screen.findByText(/Non c’è ancora un documento letto/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Acconsento all’invio' })).toBeNull();
  });

  it('takes a consent back', async () => {
    const engine = await openModel(READY, { 'model.withdrawConsent': () => WITHOUT_CONSENT });
    fireEvent.click(screen.getByRole('button', { name: 'Revoca' }));
    await waitFor(() => expect(engine.inputsOf('model.withdrawConsent')).toHaveLength(1));
  });

  it('forgets the kept answers once that is confirmed', async () => {
    const engine = await openModel(READY, { 'model.forgetAnswers': () => READY });
    fireEvent.click(screen.getByRole('button', { name: 'Dimentica le risposte' }));
    const dialog = await screen.findByRole('dialog');
    expect(engine.inputsOf('model.forgetAnswers')).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Dimentica le risposte' }));
    await waitFor(() => expect(engine.inputsOf('model.forgetAnswers')).toEqual([{}]));
  });

  it('saves a budget with cents', async () => {
    const engine = await openModel(READY);
    const box = screen.getByLabelText('Spesa al giorno, al massimo');
    fireEvent.change(box, { target: { value: '3,50 €' } });
    fireEvent.blur(box);
    await waitFor(() => expect(engine.settings.model.dailyEuro).toBe(3.5));
  });

  it('tells wherever the clerk is that the budget is used up', async () => {
    const engine = await openModel(READY);
    engine.emit('model.changed', { state: { ...READY, readiness: 'budget-used' }, notice: 'budget-used' });
    expect(await screen.findByText(/^Modello esterno: il limite di oggi è raggiunto/)).toBeTruthy();
  });
});
