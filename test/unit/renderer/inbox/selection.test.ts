import { describe, expect, it } from 'vitest';
import {
  activate,
  chosenIds,
  locate,
  markThrough,
  NO_SELECTION,
  stepBack,
  toggleMark,
  type RowPlaces,
} from '../../../../src-renderer/screens/inbox/selection.ts';

const row = (id: string, index: number) => ({ id, index });
const list = (...ids: string[]): RowPlaces => ({
  total: ids.length,
  rowAt: (index) => {
    const id = ids[index];
    return id === undefined ? undefined : { id };
  },
  indexOf: (id) => ids.indexOf(id),
});

describe('selection', () => {
  it('follows its request when new ones come in above', () => {
    const selection = activate(NO_SELECTION, row('b', 1));
    expect(locate(selection, list('new', 'a', 'b', 'c'))).toEqual({ id: 'b', index: 2 });
  });

  it('goes to the row that took the place of one that left, or to the last', () => {
    expect(locate(activate(NO_SELECTION, row('b', 1)), list('a', 'c'))).toEqual({ id: 'c', index: 1 });
    expect(locate(activate(NO_SELECTION, row('c', 2)), list('a', 'b'))).toEqual({ id: 'b', index: 1 });
    expect(locate(activate(NO_SELECTION, row('a', 0)), list())).toEqual({ id: null, index: -1 });
  });

  it('marks a stretch in either direction and keeps earlier marks', () => {
    const rows = ['a', 'b', 'c', 'd'].map(row);
    const marked = toggleMark(NO_SELECTION, row('z', 9));
    const up = markThrough(activate(marked, row('c', 2)), rows, row('a', 0));
    expect([...up.marked].toSorted()).toEqual(['a', 'b', 'c', 'z']);
    expect(up.activeId).toBe('a');
  });

  it('acts on the marked rows, else on the active one', () => {
    const active = activate(NO_SELECTION, row('a', 0));
    expect(chosenIds(active)).toEqual(['a']);
    expect(chosenIds(toggleMark(active, row('b', 1)))).toEqual(['b']);
    expect(chosenIds(NO_SELECTION)).toEqual([]);
  });

  it('steps back from the marks, then from the row', () => {
    const marked = toggleMark(NO_SELECTION, row('a', 0));
    const once = stepBack(marked);
    expect([once.marked.size, once.activeId]).toEqual([0, 'a']);
    expect(stepBack(once)).toEqual(NO_SELECTION);
  });
});
