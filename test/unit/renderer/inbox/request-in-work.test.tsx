// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RequestRow } from '../../../../src-preload/contract/requests.ts';
import { aRequestDetail, aRequestRow } from '../a-request-row.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { ScriptedEngine } from '../scripted-engine.ts';

beforeAll(giveTheWindowASize);
afterEach(closeWindow);

const press = (key: string): boolean => fireEvent.keyDown(document.body, { key });

/** A long request whose first pages have been read. */
const reading = aRequestRow(1, {
  status: 'reading',
  clientName: null,
  pageCount: null,
  formCount: 0,
  sentState: 'none',
  progress: { stage: 'text', done: 3, total: 40 },
});

function engineWith(row: RequestRow): ScriptedEngine {
  return new ScriptedEngine([row], {
    'requests.get': () => aRequestDetail(row),
    'requests.open': () => ({}),
  });
}

describe('a request in work', () => {
  it('shows the category of its first pages as one that may change, and its progress', async () => {
    openWindow(engineWith(reading));
    const chip = await screen.findByTitle('Dalle prime pagine: può cambiare a lettura finita');
    expect(chip.textContent).toBe('Fabbricato');
    expect(chip.closest('[role="row"]')?.textContent).toContain('In lettura');
  });

  it('shows the category of the whole without that', async () => {
    openWindow(engineWith(aRequestRow(1)));
    expect((await screen.findByText('Fabbricato', { selector: 'span' })).title).toBe('');
  });

  it('is told to the engine when the clerk opens it', async () => {
    const engine = engineWith(reading);
    openWindow(engine);
    await screen.findByText('In lettura');
    press('j');
    press('Enter');
    expect(await screen.findByText('Dalle prime pagine: può cambiare a lettura finita')).toBeTruthy();
    await waitFor(() => expect(engine.inputsOf('requests.open')).toContainEqual({ id: reading.id }));
  });
});
