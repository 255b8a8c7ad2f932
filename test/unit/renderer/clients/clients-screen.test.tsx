// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ClientRow } from '../../../../src-preload/contract/clients.ts';
import { useNavigation } from '../../../../src-renderer/frame/navigation.ts';
import { useClientList } from '../../../../src-renderer/screens/clients/client-list-store.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { Refusal, ScriptedEngine } from '../scripted-engine.ts';
import { aClient, aClientPage, aQuestion, clientId } from './a-client.ts';

beforeAll(giveTheWindowASize);
afterEach(() => {
  closeWindow();
  useClientList.setState(useClientList.getInitialState());
});

const press = (key: string) => fireEvent.keyDown(document.body, { key });

function officeOf(rows: readonly ClientRow[]) {
  return new ScriptedEngine([], {
    'clients.list': ({ text, offset, limit }) => {
      const found = rows.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
      return { total: found.length, rows: found.slice(offset, offset + limit) };
    },
    'clients.get': ({ id }) => {
      const row = rows.find((one) => one.id === id);
      if (!row) throw new Refusal('not-found');
      return aClientPage(row, {
        otherNames: ['Alfa vecchia'],
        questions: row.questionCount > 0 ? [aQuestion()] : [],
        merges: [{ id: clientId(77), name: 'Alfa vecchia', at: '2026-11-20T08:00:00.000Z' }],
      });
    },
    'clients.answer': () => ({ clientId: clientId(2) }),
    'clients.split': () => ({ clientId: clientId(3) }),
    'clients.update': ({ id, change }) => {
      if (change.vatNumber === '1') throw new Refusal('invalid-input');
      return aClientPage(aClient(1, { id }));
    },
  });
}

async function openClients(engine: ScriptedEngine): Promise<void> {
  openWindow(engine);
  fireEvent.click(await screen.findByRole('button', { name: /^Clienti/ }));
}

describe('the list of clients', () => {
  it('opens a client by keys and comes back to its row', async () => {
    await openClients(officeOf([aClient(1), aClient(2), aClient(3)]));
    await screen.findByText('3 clienti');
    press('j');
    await waitFor(() =>
      expect(screen.getByRole('option', { selected: true }).textContent).toContain('Cliente 2'),
    );
    press('Enter');
    expect(await screen.findByRole('heading', { level: 1, name: 'Cliente 2 S.r.l.' })).toBeTruthy();
    press('Escape');
    await screen.findByText('3 clienti');
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Cliente 2');
  });

  it('asks only for the rows around what is on screen', async () => {
    const engine = officeOf(Array.from({ length: 5_000 }, (_, place) => aClient(place + 1)));
    await openClients(engine);
    await screen.findByText('5.000 clienti');
    expect(engine.inputsOf('clients.list').every(({ limit }) => (limit ?? 0) <= 300)).toBe(true);
    expect(screen.getAllByRole('option').length).toBeLessThan(60);
  });

  it('says what belongs here while there is none, and what was not found', async () => {
    await openClients(officeOf([]));
    expect(await screen.findByText('Ancora nessun cliente')).toBeTruthy();
    fireEvent.change(screen.getByRole('searchbox', { name: 'Cerca tra i clienti' }), {
      target: { value: 'zzz' },
    });
    expect(await screen.findByText('Nessun cliente trovato')).toBeTruthy();
  });

  it('sorts by the latest request', async () => {
    const engine = officeOf([aClient(1), aClient(2)]);
    await openClients(engine);
    fireEvent.click(await screen.findByRole('button', { name: 'Ultima richiesta' }));
    await waitFor(() =>
      expect(engine.inputsOf('clients.list').at(-1)).toMatchObject({
        sortBy: 'lastRequestAt',
        direction: 'desc',
      }),
    );
  });
});

describe('the page of a client', () => {
  async function openPage(engine: ScriptedEngine, number: number): Promise<void> {
    openWindow(engine);
    await screen.findByRole('heading', { name: 'Posta' });
    act(() => useNavigation.getState().openClient(clientId(number)));
    await screen.findByRole('heading', { level: 1, name: `Cliente ${number} S.r.l.` });
  }

  it.each([
    ['y', 'same', 'è ora un solo cliente'],
    ['n', 'different', 'Restano due clienti'],
  ] as const)('answers the question with %s, and takes it back', async (key, answer, sentence) => {
    const engine = officeOf([aClient(1, { questionCount: 1 })]);
    await openPage(engine, 1);
    const question = screen.getByRole('region', { name: 'È lo stesso cliente?' });
    expect(within(question).getByText('18164250237')).toBeTruthy();
    press(key);
    const notice = await screen.findByText(new RegExp(sentence));
    expect(engine.inputsOf('clients.answer')).toEqual([{ id: aQuestion().id, answer }]);
    const box = notice.closest('[role="alert"]') ?? document.body;
    fireEvent.click(within(box as HTMLElement).getByRole('button', { name: 'Annulla operazione' }));
    await waitFor(() =>
      expect(engine.inputsOf('clients.answer').at(-1)).toEqual({ id: aQuestion().id, answer: null }),
    );
  });

  it('parts what was merged', async () => {
    const engine = officeOf([aClient(1)]);
    await openPage(engine, 1);
    fireEvent.click(screen.getByRole('button', { name: 'Separa «Alfa vecchia»' }));
    expect(await screen.findByText('«Alfa vecchia» è di nuovo un cliente a sé')).toBeTruthy();
    expect(engine.inputsOf('clients.split')).toEqual([{ mergeId: clientId(77) }]);
  });

  it('saves only what was changed', async () => {
    const engine = officeOf([aClient(1, { email: 'a@alfa.it' })]);
    await openPage(engine, 1);
    press('e');
    fireEvent.change(await screen.findByLabelText('E-mail'), { target: { value: '' } });
    fireEvent.change(screen.getByLabelText('Telefono'), { target: { value: '045 123' } });
    fireEvent.click(screen.getByRole('button', { name: 'Salva' }));
    await waitFor(() =>
      expect(engine.inputsOf('clients.update')).toEqual([
        { id: clientId(1), change: { email: null, phone: '045 123' } },
      ]),
    );
  });

  it('opened from a request leads back to it', () => {
    const { openRequest, openClient, back } = useNavigation.getState();
    openRequest('r');
    openClient('c');
    back();
    expect(useNavigation.getState().place).toMatchObject({ screen: 'request', id: 'r' });
    openClient('c');
    openRequest('s');
    back();
    expect(useNavigation.getState().place).toMatchObject({ screen: 'client', id: 'c' });
    back();
    back();
    expect(useNavigation.getState().place).toEqual({ screen: 'inbox' });
  });
});
