// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../src-renderer/frame/navigation.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { ScriptedEngine } from '../scripted-engine.ts';

beforeAll(giveTheWindowASize);
afterEach(closeWindow);

const openSettings = async (engine: ScriptedEngine): Promise<void> => {
  useNavigation.getState().go('settings');
  openWindow(engine);
  await screen.findByRole('heading', { name: 'Ufficio' });
};
const write = (label: string, value: string): void => {
  const box = screen.getByLabelText(label);
  fireEvent.change(box, { target: { value } });
  fireEvent.blur(box);
};

describe('settings', () => {
  it('saves a field when the clerk leaves it, and only that field', async () => {
    const engine = new ScriptedEngine([]);
    await openSettings(engine);
    write('Nome dell’ufficio', '  Studio Rossi ');
    await waitFor(() => expect(engine.settings.office.name).toBe('Studio Rossi'));
    expect(engine.inputsOf('settings.set')).toEqual([{ office: { name: 'Studio Rossi' } }]);
  });

  it('keeps a wrong address in its field with the reason, and saves nothing', async () => {
    const engine = new ScriptedEngine([]);
    await openSettings(engine);
    write('E-mail dell’ufficio', 'studio.rossi');
    expect(await screen.findByText(/Non sembra un indirizzo e-mail/)).toBeTruthy();
    expect(engine.inputsOf('settings.set')).toEqual([]);
    expect(screen.getByLabelText<HTMLInputElement>('E-mail dell’ufficio').value).toBe('studio.rossi');
  });

  it('refuses a number out of the bounds of the contract', async () => {
    const engine = new ScriptedEngine([]);
    await openSettings(engine);
    write('Risoluzione (punti per pollice)', '900');
    expect(await screen.findByText('Serve un numero tra 100 e 400.')).toBeTruthy();
    expect(engine.inputsOf('settings.set')).toEqual([]);
    write('Risoluzione (punti per pollice)', '300');
    await waitFor(() => expect(engine.settings.reading.dpi).toBe(300));
  });

  it('shows the threshold as a percentage and stores a fraction', async () => {
    const engine = new ScriptedEngine([]);
    await openSettings(engine);
    expect(screen.getByLabelText<HTMLInputElement>('Soglia di affidabilità').value).toBe('90 %');
    write('Soglia di affidabilità', '95 %');
    await waitFor(() => expect(engine.settings.review.confidenceThreshold).toBe(0.95));
  });

  it('says that text leaves the machine before the outside model is switched on', async () => {
    const engine = new ScriptedEngine([]);
    await openSettings(engine);
    expect(screen.getByText(/il testo dei documenti lascia questo computer/)).toBeTruthy();
    expect(screen.queryByLabelText('Indirizzo del servizio')).toBeNull();
    fireEvent.click(screen.getByLabelText('Chiedi anche a un modello esterno'));
    await screen.findByLabelText('Indirizzo del servizio');
    expect(engine.settings.model.enabled).toBe(true);
  });

  it('wants a passphrase for the key where the system has no key store', async () => {
    const engine = new ScriptedEngine([], {
      'secrets.state': () => ({ stored: false, protection: 'passphrase', unlocked: false }),
      'secrets.store': () => ({ stored: true, protection: 'passphrase', unlocked: true }),
    });
    engine.settings = { ...engine.settings, model: { ...engine.settings.model, enabled: true } };
    await openSettings(engine);
    const key = within(await screen.findByRole('group', { name: 'Chiave API' }));
    fireEvent.change(key.getByLabelText('Nuova chiave API'), { target: { value: 'sk-1' } });
    const keep = screen.getByRole<HTMLButtonElement>('button', { name: 'Conserva la chiave' });
    expect(keep.disabled).toBe(true);
    fireEvent.change(key.getByLabelText('Frase di sblocco'), { target: { value: 'otto caratteri' } });
    fireEvent.click(keep);
    expect(await key.findByText(/cifrata con la frase di sblocco\./)).toBeTruthy();
    expect(engine.inputsOf('secrets.store')).toEqual([
      { name: 'modelKey', secret: 'sk-1', passphrase: 'otto caratteri' },
    ]);
  });

  it('says how many passwords are remembered and forgets them when that is confirmed', async () => {
    let count = 3;
    const engine = new ScriptedEngine([], {
      'passwords.state': () => ({ available: true, count }),
      'passwords.forget': () => ({ available: true, count: (count = 0) }),
    });
    await openSettings(engine);
    expect(await screen.findByText('3 password ricordate.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Dimentica tutte' }));
    const dialog = await screen.findByRole('dialog', { name: 'Dimenticare tutte le password?' });
    expect(engine.inputsOf('passwords.forget')).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Dimentica tutte' }));
    expect(await screen.findByText('Nessuna password ricordata.')).toBeTruthy();
  });
});
