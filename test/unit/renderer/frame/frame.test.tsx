// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aRequestRow } from '../a-request-row.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { ScriptedEngine } from '../scripted-engine.ts';

beforeAll(giveTheWindowASize);
afterEach(closeWindow);

describe('frame', () => {
  it('counts the inbox without the archived and what wants a human', async () => {
    openWindow(
      new ScriptedEngine([
        aRequestRow(1),
        aRequestRow(2, { status: 'review', reason: 'missing-data' }),
        aRequestRow(3, { status: 'failed', reason: 'damaged' }),
        aRequestRow(4, { status: 'archived' }),
      ]),
    );
    expect(await screen.findByRole('button', { name: /^Posta ?3$/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Da verificare ?2$/ })).toBeTruthy();
  });

  it('runs a command from the palette by a few letters', async () => {
    const engine = new ScriptedEngine([]);
    openWindow(engine);
    await screen.findByRole('heading', { name: 'Posta' });
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    const box = await screen.findByRole('combobox', { name: 'Scrivi un comando o il nome di un cliente…' });
    fireEvent.change(box, { target: { value: 'tema scu' } });
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Tema scuro']);
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() => expect(engine.inputsOf('settings.set')).toEqual([{ theme: 'dark' }]));
    await waitFor(() => expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark'));
  });

  it('leaves letters to the box where the clerk is writing', async () => {
    openWindow(new ScriptedEngine([aRequestRow(1)]));
    await screen.findByText('Cliente 1');
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: '?' });
    expect(screen.queryByText('Scorciatoie da tastiera')).toBeNull();
    fireEvent.keyDown(document.body, { key: '?' });
    expect(await screen.findByText('Scorciatoie da tastiera')).toBeTruthy();
  });

  it('speaks the language of the settings at once', async () => {
    const engine = new ScriptedEngine([]);
    openWindow(engine);
    await screen.findByRole('heading', { name: 'Posta' });
    act(() => engine.emit('settings.changed', { ...engine.settings, language: 'en' }));
    expect(await screen.findByRole('heading', { name: 'Inbox' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });

  it('lists the work in progress and stops it', async () => {
    const working = aRequestRow(1, { status: 'reading', progress: { stage: 'text', done: 1, total: 2 } });
    const engine = new ScriptedEngine([working], {
      'requests.cancel': () => ({ ...working, status: 'failed', reason: 'cancelled', progress: null }),
    });
    openWindow(engine);
    fireEvent.click(await screen.findByRole('button', { name: /1 in lavorazione/ }));
    const stop = await screen.findByLabelText('Interrompi richiesta-1.pdf');
    const bar = stop.parentElement?.querySelector('[role="progressbar"]');
    expect(bar?.getAttribute('aria-valuetext')).toBe('Lettura, 1 di 2 pagine');
    fireEvent.click(stop);
    expect(await screen.findByText(/Tutto fatto/)).toBeTruthy();
  });

  it('names what will happen to dragged files', async () => {
    openWindow(new ScriptedEngine([]));
    await screen.findByRole('heading', { name: 'Posta' });
    const items = Array.from({ length: 14 }, () => ({ kind: 'file' }));
    fireEvent.dragEnter(document.body, { dataTransfer: { types: ['Files'], items } });
    expect(await screen.findByText('Rilascia per aggiungere 14 documenti')).toBeTruthy();
    fireEvent.dragLeave(document.body, { dataTransfer: { types: ['Files'], items } });
    await waitFor(() => expect(screen.queryByText(/Rilascia per aggiungere/)).toBeNull());
  });

  it('stands over everything when the engine cannot go on', async () => {
    const engine = new ScriptedEngine([]);
    openWindow(engine);
    await screen.findByRole('heading', { name: 'Posta' });
    act(() => engine.emit('engine.failed', { code: 'database-newer', message: 'version 9' }));
    expect(await screen.findByText(/versione più recente di BrokerFlow/)).toBeTruthy();
  });
});
