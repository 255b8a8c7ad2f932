// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RequestDetail, RequestRow } from '../../../../src-preload/contract/requests.ts';
import { useInboxStore } from '../../../../src-renderer/screens/inbox/inbox-store.ts';
import { aRequestDetail, aRequestRow, requestId } from '../a-request-row.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { Refusal, ScriptedEngine } from '../scripted-engine.ts';

beforeAll(giveTheWindowASize);
afterEach(closeWindow);

const press = (key: string): boolean => fireEvent.keyDown(document.body, { key });

async function openOn(row: RequestRow, engine: ScriptedEngine): Promise<void> {
  openWindow(engine);
  await screen.findByText(row.clientName ?? row.filename);
  press('j');
}

describe('keys of the inbox', () => {
  it('goes to the letters of the request with M, and back with Escape', async () => {
    const row = aRequestRow(1);
    const engine = new ScriptedEngine([row], {
      'requests.get': () => aRequestDetail(row),
      'outbox.letters': () => ({ letters: [], addressees: [] }),
    });
    await openOn(row, engine);
    press('m');
    expect(await screen.findByRole('heading', { level: 1, name: /^Invio/u })).toBeTruthy();
    expect(engine.inputsOf('outbox.letters')).toEqual([{ id: row.id }]);
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('heading', { name: /^Invio/u })).toBeNull());
  });

  it('opens the request at its category with C', async () => {
    const row = aRequestRow(1);
    await openOn(row, new ScriptedEngine([row], { 'requests.get': () => aRequestDetail(row) }));
    press('c');
    expect(await screen.findByRole('heading', { level: 1, name: 'Cliente 1' })).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Categoria'));
  });

  it('opens the request with a box for the first value with E', async () => {
    const row = aRequestRow(1);
    const fields: RequestDetail['fields'] = [
      {
        name: 'clientName',
        value: 'Cliente 1',
        confidence: 1,
        valid: true,
        problem: null,
        source: 'extracted',
        evidence: [],
      },
    ];
    await openOn(row, new ScriptedEngine([row], { 'requests.get': () => aRequestDetail(row, { fields }) }));
    press('e');
    await waitFor(() => expect(document.activeElement).toBeInstanceOf(HTMLInputElement));
    expect((document.activeElement as HTMLInputElement).value).toBe('Cliente 1');
  });

  it('reads a finished request again with R, and nothing that is in work', async () => {
    const row = aRequestRow(1);
    const working = aRequestRow(2, { status: 'reading' });
    const engine = new ScriptedEngine([row, working], {
      'requests.retry': () => ({ ...row, status: 'received' }),
    });
    await openOn(row, engine);
    press('r');
    await waitFor(() => expect(engine.inputsOf('requests.retry')).toEqual([{ id: requestId(1) }]));
    press('j');
    press('r');
    expect(engine.inputsOf('requests.retry')).toHaveLength(1);
  });

  it('takes back the last correction with Z, or says that there is none', async () => {
    const row = aRequestRow(1);
    let corrections = 1;
    const engine = new ScriptedEngine([row], {
      'requests.undo': () => {
        if (corrections === 0) throw new Refusal('not-found');
        corrections -= 1;
        return aRequestDetail(row);
      },
    });
    await openOn(row, engine);
    press('z');
    expect(await screen.findByText('Correzione annullata: Cliente 1')).toBeTruthy();
    press('z');
    expect(await screen.findByText('Non ci sono correzioni da annullare')).toBeTruthy();
  });
});

describe('a long list', () => {
  it('goes to its very end with End, though those rows are not loaded yet', async () => {
    const engine = new ScriptedEngine(Array.from({ length: 5_000 }, (_, number) => aRequestRow(number)));
    openWindow(engine);
    await screen.findByText('Cliente 0');
    press('j');
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'End' });
    await waitFor(() => expect(useInboxStore.getState().selection.activeIndex).toBe(4_999));
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'Home' });
    await waitFor(() => expect(useInboxStore.getState().selection.activeId).toBe(requestId(0)));
  });
});

describe('a duplicate', () => {
  const row = aRequestRow(1, {
    status: 'review',
    reason: 'duplicate',
    duplicateOf: requestId(7),
    first: { clientName: 'Trasporti Bellini', category: 'Flotta Auto' },
    clientName: null,
    category: null,
    confidence: null,
  });

  it('shows the client and category of the first, and cannot be accepted unread', async () => {
    const engine = new ScriptedEngine([row], { 'requests.get': () => aRequestDetail(row) });
    openWindow(engine);
    const shown = (await screen.findByText('Trasporti Bellini')).closest('[role="row"]');
    await waitFor(() => expect(shown?.textContent).toContain('Flotta Auto'));
    expect(shown?.textContent).not.toContain('Cliente non trovato');
    press('j');
    press('a');
    expect(await screen.findByRole('button', { name: 'Elabora anche questo' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Accetta' })).toBeNull();
    expect(engine.inputsOf('review.bulk')).toEqual([]);
  });
});
