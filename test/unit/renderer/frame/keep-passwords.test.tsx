// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RequestRow } from '../../../../src-preload/contract/requests.ts';
import { usePasswordsToKeep } from '../../../../src-renderer/api/passwords.ts';
import { aRequestRow } from '../a-request-row.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { ScriptedEngine } from '../scripted-engine.ts';

beforeAll(giveTheWindowASize);
afterEach(() => {
  closeWindow();
  usePasswordsToKeep.setState(usePasswordsToKeep.getInitialState());
});

const locked = aRequestRow(1, { status: 'failed', reason: 'encrypted', clientName: null });
const reading = { ...locked, status: 'reading', reason: null } as const;

function engineThatKeeps(available: boolean): ScriptedEngine {
  let count = 0;
  return new ScriptedEngine([locked], {
    'requests.retry': () => reading,
    'passwords.state': () => ({ available, count }),
    'passwords.remember': () => ({ available, count: (count += 1) }),
  });
}

/** Opens the question from the list and answers it. */
async function answer(password: string, remember: boolean): Promise<void> {
  await screen.findByText('richiesta-1.pdf');
  fireEvent.keyDown(document.body, { key: 'j' });
  fireEvent.keyDown(document.body, { key: 'r' });
  fireEvent.change(await screen.findByLabelText('Password del documento'), { target: { value: password } });
  if (remember) fireEvent.click(await screen.findByLabelText('Ricorda la password su questo computer'));
  fireEvent.click(screen.getByRole('button', { name: 'Apri e leggi' }));
  await waitFor(() => expect(screen.queryByLabelText('Password del documento')).toBeNull());
}

/** Tells the window of a row and waits for what it does about it. */
const told = (engine: ScriptedEngine, rows: readonly RequestRow[]): Promise<void> =>
  act(async () => engine.change(rows));

describe('a password that the clerk says to remember', () => {
  it('is remembered once it has opened the file, not before', async () => {
    const engine = engineThatKeeps(true);
    openWindow(engine);
    await answer('segreta', true);
    await told(engine, [reading]);
    expect(engine.inputsOf('passwords.remember')).toEqual([]);
    await told(engine, [{ ...reading, status: 'classifying' }]);
    await waitFor(() => expect(engine.inputsOf('passwords.remember')).toEqual([{ password: 'segreta' }]));
    await told(engine, [{ ...reading, status: 'ready' }]);
    expect(engine.inputsOf('passwords.remember')).toHaveLength(1);
  });

  it('is let go when it does not open the file', async () => {
    const engine = engineThatKeeps(true);
    openWindow(engine);
    await answer('sbagliata', true);
    await told(engine, [{ ...locked, reason: 'wrong-password' }]);
    await told(engine, [{ ...reading, status: 'ready' }]);
    expect(engine.inputsOf('passwords.remember')).toEqual([]);
  });

  it('is not kept without being told to', async () => {
    const engine = engineThatKeeps(true);
    openWindow(engine);
    await answer('segreta', false);
    await told(engine, [{ ...reading, status: 'ready' }]);
    expect(engine.inputsOf('passwords.remember')).toEqual([]);
  });
});

it('where the system keeps no passwords, the question says how long one holds', async () => {
  openWindow(engineThatKeeps(false));
  await screen.findByText('richiesta-1.pdf');
  fireEvent.keyDown(document.body, { key: 'j' });
  fireEvent.keyDown(document.body, { key: 'r' });
  expect(await screen.findByText(/vale fino alla chiusura di BrokerFlow/)).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: /Ricorda la password/ })).toBeNull();
});
