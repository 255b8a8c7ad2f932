// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Field, RequestDetail, RequestRow } from '../../../../src-preload/contract/requests.ts';
import { useNavigation } from '../../../../src-renderer/frame/navigation.ts';
import { useReviewStore } from '../../../../src-renderer/screens/review/review-store.ts';
import { aRequestDetail, aRequestRow, requestId } from '../a-request-row.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { ScriptedEngine } from '../scripted-engine.ts';

beforeAll(giveTheWindowASize);
afterEach(closeWindow);

const press = (key: string): boolean => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const doubtful = (number: number, changes: Partial<RequestRow> = {}): RequestRow =>
  aRequestRow(number, { status: 'review', reason: 'low-confidence', confidence: 0.5, ...changes });
const plate: Field = {
  name: 'plates',
  value: ['AB123CD'],
  confidence: 0.4,
  valid: true,
  problem: null,
  source: 'extracted',
  evidence: [],
};

let engine: ScriptedEngine;
let details: Map<string, Partial<RequestDetail>>;
const rowOf = (id: string): RequestRow => {
  const row = engine.rows.find((each) => each.id === id);
  if (row === undefined) throw new Error(`No request ${id}`);
  return row;
};
const detailOf = (id: string): RequestDetail => aRequestDetail(rowOf(id), details.get(id));
const settle = (id: string, changes: Partial<RequestRow>): RequestDetail => {
  engine.change([{ ...rowOf(id), ...changes }]);
  return detailOf(id);
};

/** The window at the review of three requests. */
async function openReview(rows = [1, 2, 3].map((number) => doubtful(number))): Promise<void> {
  engine = new ScriptedEngine(rows, {
    'requests.get': ({ id }) => detailOf(id),
    'review.bulk': ({ ids, action }) => {
      for (const id of ids) settle(id, { status: action.kind === 'archive' ? 'archived' : 'ready' });
      return { done: ids, left: [], undo: requestId(99) };
    },
    'review.undo': () => {
      settle(requestId(1), { status: 'review' });
      return { done: [requestId(1)], left: [] };
    },
    'requests.setField': ({ id }) => detailOf(id),
    'requests.setCategory': ({ id, category }) => settle(id, { category, status: 'ready', reason: null }),
    'review.confirmField': ({ id, name }) => {
      const fields = detailOf(id).fields.map((field): Field =>
        field.name === name ? { ...field, source: 'clerk', confidence: 1 } : field,
      );
      details.set(id, { ...details.get(id), fields });
      return detailOf(id);
    },
  });
  openWindow(engine);
  act(() => useNavigation.getState().go('review'));
  if (rows.length > 0) await underReview(1);
}

/** Waits until a request is the one under review. */
const underReview = (number: number): Promise<HTMLElement> =>
  screen.findByRole('heading', { level: 2, name: `Cliente ${number}` });

beforeEach(() => {
  details = new Map();
});

describe('the review', () => {
  it('begins at the most urgent, and goes on and back by keys', async () => {
    await openReview();
    expect(screen.getByText('1 di 3')).toBeTruthy();
    press('j');
    await underReview(2);
    expect(screen.getByText('2 di 3')).toBeTruthy();
    press('s');
    await underReview(3);
    press('k');
    await underReview(2);
  });

  it('accepts with one key and goes on by itself; Z brings it back', async () => {
    await openReview();
    press('a');
    await underReview(2);
    expect(await screen.findByText('1 di 2')).toBeTruthy();
    expect(engine.inputsOf('review.bulk')).toEqual([{ ids: [requestId(1)], action: { kind: 'accept' } }]);
    press('z');
    await underReview(1);
    expect(engine.inputsOf('review.undo')).toEqual([{ token: requestId(99) }]);
  });

  it('sorts with one figure and goes on by itself', async () => {
    await openReview();
    press('2');
    await underReview(2);
    expect(engine.inputsOf('requests.setCategory')).toEqual([
      { id: requestId(1), category: 'RC Professionale' },
    ]);
  });

  it('archives with one key, also what could not be read', async () => {
    await openReview([doubtful(1, { status: 'failed', reason: 'damaged', category: null }), doubtful(2)]);
    press('a');
    press('Delete');
    await underReview(2);
    expect(engine.inputsOf('review.bulk')).toEqual([{ ids: [requestId(1)], action: { kind: 'archive' } }]);
  });

  it('stays with a request while its forms are made anew, and with what is still in doubt', async () => {
    await openReview();
    act(() => void settle(requestId(1), { status: 'compiling' }));
    await waitFor(() => expect(screen.queryAllByRole('option')).toHaveLength(2));
    expect(useReviewStore.getState().id).toBe(requestId(1));
    act(() => void settle(requestId(1), { status: 'ready' }));
    await underReview(2);
  });

  it('confirms the value at hand with Enter', async () => {
    details.set(requestId(1), { fields: [plate] });
    await openReview();
    expect(await screen.findByText('Conferma il valore')).toBeTruthy();
    press('Enter');
    await waitFor(() =>
      expect(engine.inputsOf('review.confirmField')).toEqual([{ id: requestId(1), name: 'plates' }]),
    );
    expect(await screen.findByText('Nessun dato da controllare.')).toBeTruthy();
  });

  it('opens the box of a missing value with Enter, where keys are letters again', async () => {
    details.set(requestId(1), { missing: ['plates'] });
    await openReview();
    expect(await screen.findByText('Scrivi il valore')).toBeTruthy();
    press('Enter');
    const box = await screen.findByLabelText('Valore di Targhe');
    await waitFor(() => expect(document.activeElement).toBe(box));
    press('a');
    expect(engine.inputsOf('review.bulk')).toEqual([]);
  });

  it('lets a figure choose between contradicting values, and after C the category', async () => {
    const candidate = (value: number) => ({ value, evidence: [], confidence: 0.6 });
    details.set(requestId(1), {
      contested: [{ name: 'limitEur', candidates: [candidate(500_000), candidate(1_000_000)] }],
    });
    await openReview([doubtful(1, { reason: 'contradictory-data' }), doubtful(2)]);
    await screen.findByLabelText('Valori trovati per Massimale');
    press('2');
    await waitFor(() =>
      expect(engine.inputsOf('requests.setField')).toMatchObject([{ name: 'limitEur', value: 1_000_000 }]),
    );
    expect(engine.inputsOf('requests.setCategory')).toEqual([]);
    press('c');
    press('2');
    await waitFor(() =>
      expect(engine.inputsOf('requests.setCategory')).toMatchObject([{ category: 'RC Professionale' }]),
    );
  });

  it('says why the two likeliest categories were likely', async () => {
    details.set(requestId(1), {
      reasons: [
        { category: 'Fabbricato', probability: 0.5, terms: ['capannone'] },
        { category: 'Flotta Auto', probability: 0.4, terms: ['furgoni', 'targhe'] },
      ],
    });
    await openReview();
    expect(await screen.findByText('«capannone»')).toBeTruthy();
    expect(screen.getByText('«furgoni» e «targhe»')).toBeTruthy();
  });

  it('is calm when nothing waits any more', async () => {
    await openReview([doubtful(1)]);
    press('a');
    expect(await screen.findByRole('heading', { name: 'Tutto verificato' })).toBeTruthy();
  });
});
