// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aRequestRow, requestId } from '../a-request-row.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { Refusal, ScriptedEngine } from '../scripted-engine.ts';

beforeAll(giveTheWindowASize);
afterEach(closeWindow);

const rowOf = async (name: string): Promise<HTMLElement> => {
  const row = (await screen.findByText(name)).closest<HTMLElement>('[role="row"]');
  if (row === null) throw new Error(`No row shows ${name}`);
  return row;
};
const press = (key: string): boolean => fireEvent.keyDown(document.body, { key });

describe('inbox', () => {
  it('shows what arrived with its category, amount and status', async () => {
    openWindow(new ScriptedEngine([aRequestRow(1), aRequestRow(2, { clientName: 'Studio Bianchi' })]));
    const row = await rowOf('Studio Bianchi');
    expect(row.textContent).toContain('Fabbricato');
    // Columns come once the table knows its width.
    await waitFor(() => expect(row.textContent).toMatch(/2\.500\.000\s€/));
    expect(row.textContent).toContain('Pronta');
    expect(screen.getByText('2 richieste')).toBeTruthy();
  });

  it('shows how the letters of a request stand, and lists those of one state', async () => {
    const engine = new ScriptedEngine([
      aRequestRow(1, { sentState: 'answered' }),
      aRequestRow(2, { sentState: 'failed' }),
      aRequestRow(3),
    ]);
    openWindow(engine);
    await waitFor(async () => expect((await rowOf('Cliente 1')).textContent).toContain('Con risposta'));
    expect((await rowOf('Cliente 2')).textContent).toContain('Non arrivata');
    expect((await rowOf('Cliente 3')).textContent).not.toContain('Nulla inviato');
    fireEvent.change(screen.getByRole('combobox', { name: 'Invio' }), { target: { value: 'failed' } });
    await waitFor(() => expect(engine.inputsOf('requests.list').at(-1)?.sent).toEqual(['failed']));
    fireEvent.click(screen.getByRole('button', { name: 'Togli i filtri' }));
    expect(screen.getByRole('combobox', { name: 'Invio' })).toHaveProperty('value', '');
  });

  it('changes a row in place when the engine says so, without asking again', async () => {
    const engine = new ScriptedEngine([
      aRequestRow(1, {
        status: 'reading',
        clientName: null,
        category: null,
        progress: { stage: 'text', done: 1, total: 4 },
      }),
    ]);
    openWindow(engine);
    expect((await rowOf('In lettura')).textContent).not.toContain('Fabbricato');
    act(() => engine.change([aRequestRow(1, { clientName: 'Panificio Rossi' })]));
    expect((await rowOf('Panificio Rossi')).textContent).toContain('Pronta');
  });

  it('asks only for the block on screen of a long list', async () => {
    const engine = new ScriptedEngine(Array.from({ length: 100_000 }, (_, number) => aRequestRow(number)));
    openWindow(engine);
    await rowOf('Cliente 0');
    expect(screen.getByText('100.000 richieste')).toBeTruthy();
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('100001');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    const asked = engine.inputsOf('requests.list').map((input) => input.offset);
    expect(new Set(asked)).toEqual(new Set([0]));
  });

  it('says in a sentence why a document failed, and asks for the password to read it again', async () => {
    const protectedRow = aRequestRow(1, { status: 'failed', reason: 'encrypted', clientName: null });
    const engine = new ScriptedEngine([protectedRow], {
      'requests.retry': ({ password }) => {
        if (password !== 'segreta') throw new Refusal('wrong-password');
        return { ...protectedRow, status: 'reading', reason: null };
      },
    });
    openWindow(engine);
    const row = await rowOf('richiesta-1.pdf');
    expect(row.textContent).toContain("L'originale è conservato. Inserisci la password per continuare.");
    press('j');
    press('r');
    const box = await screen.findByLabelText('Password del documento');
    fireEvent.change(box, { target: { value: 'sbagliata' } });
    fireEvent.click(screen.getByRole('button', { name: 'Apri e leggi' }));
    expect(await screen.findByText(/La password non apre il file/)).toBeTruthy();
    fireEvent.change(box, { target: { value: 'segreta' } });
    fireEvent.click(screen.getByRole('button', { name: 'Apri e leggi' }));
    await waitFor(() => expect(screen.queryByLabelText('Password del documento')).toBeNull());
    expect(engine.inputsOf('requests.retry')).toEqual([
      { id: requestId(1), password: 'sbagliata' },
      { id: requestId(1), password: 'segreta' },
    ]);
  });

  it.each([
    ['its button', () => fireEvent.click(screen.getByRole('button', { name: 'Annulla operazione' }))],
    ['Ctrl Z', () => fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })],
  ])(
    'archives the marked requests, says which were left, and puts them back with %s',
    async (_, takeBack) => {
      const engine: ScriptedEngine = new ScriptedEngine([aRequestRow(1), aRequestRow(2), aRequestRow(3)], {
        'review.bulk': ({ ids }) => {
          engine.change(
            engine.rows.map((row) => (ids.includes(row.id) ? { ...row, status: 'archived' } : row)),
          );
          return { done: ids, left: [{ id: requestId(3), reason: 'working' }], undo: requestId(99) };
        },
        'review.undo': () => {
          engine.change(engine.rows.map((row) => ({ ...row, status: 'ready' })));
          return { done: [requestId(1), requestId(2)], left: [] };
        },
      });
      openWindow(engine);
      await rowOf('Cliente 1');
      for (const key of ['j', 'x', 'j', 'x']) press(key);
      expect(await screen.findByText('2 selezionate')).toBeTruthy();
      press('Delete');
      expect(
        await screen.findByText('2 richieste archiviate. Lasciate com’erano: una in lavorazione'),
      ).toBeTruthy();
      expect(engine.inputsOf('review.bulk')).toEqual([
        { action: { kind: 'archive' }, ids: [requestId(1), requestId(2)] },
      ]);
      await waitFor(() => expect(screen.queryByText('Cliente 1')).toBeNull());
      takeBack();
      await rowOf('Cliente 1');
      expect(engine.inputsOf('review.undo')).toEqual([{ token: requestId(99) }]);
    },
  );

  it('moves to the row that took the place of one that left', async () => {
    const engine = new ScriptedEngine([aRequestRow(1), aRequestRow(2), aRequestRow(3)]);
    openWindow(engine);
    await rowOf('Cliente 2');
    press('j');
    press('j');
    expect((await rowOf('Cliente 2')).dataset['active']).toBe('true');
    act(() => engine.change([aRequestRow(2, { status: 'archived' })]));
    await waitFor(() => expect(screen.queryByText('Cliente 2')).toBeNull());
    expect((await rowOf('Cliente 3')).dataset['active']).toBe('true');
  });

  it('narrows the list by status', async () => {
    const engine = new ScriptedEngine([
      aRequestRow(1),
      aRequestRow(2, { status: 'review', reason: 'missing-data' }),
    ]);
    openWindow(engine);
    await rowOf('Cliente 1');
    fireEvent.click(
      within(screen.getByRole('radiogroup', { name: 'Stato' })).getByLabelText('Da verificare'),
    );
    await waitFor(() => expect(screen.queryByText('Cliente 1')).toBeNull());
    expect((await rowOf('Cliente 2')).textContent).toContain('Mancano dati');
  });

  it('offers the first steps when there is nothing yet', async () => {
    openWindow(new ScriptedEngine([]));
    expect(await screen.findByRole('heading', { name: 'Rilascia i documenti qui' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Scegli la cartella della posta' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Prova con i documenti di esempio' })).toBeTruthy();
  });
});
