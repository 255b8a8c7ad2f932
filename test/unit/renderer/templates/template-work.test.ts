import { describe, expect, it } from 'vitest';
import type { FormBox, FormTarget, MappedBox } from '../../../../src-preload/contract/form-templates.ts';
import { allTargets, keyOf, targetOf } from '../../../../src-renderer/screens/templates/target-choices.ts';
import {
  asItWas,
  inReadingOrder,
  nextTodo,
  stateOf,
} from '../../../../src-renderer/screens/templates/template-work.ts';

function boxAt(name: string, page: number, x: number, y: number): FormBox {
  return {
    name,
    kind: 'text',
    label: name,
    places: [{ page, box: [x, y, x + 0.2, y + 0.02], option: null }],
    options: [],
    multiline: false,
    comb: false,
    maxLength: null,
    dateFormat: null,
    required: false,
    drawn: null,
  };
}
const mapped = (confidence: number, source: MappedBox['source'] = 'found'): MappedBox => ({
  target: { kind: 'today' },
  date: 'dd/mm/yyyy',
  choice: null,
  confidence,
  source,
});

describe('the work on the boxes of a form', () => {
  const boxes = [
    boxAt('c', 2, 0.1, 0.1),
    boxAt('b', 1, 0.6, 0.201),
    boxAt('a', 1, 0.1, 0.205),
    boxAt('z', 1, 0.1, 0.1),
  ];

  it('goes page by page, line by line, from left to right', () => {
    expect(inReadingOrder(boxes).map(({ name }) => name)).toEqual(['z', 'a', 'b', 'c']);
  });

  it('is over a box when it is sure, or the clerk has said it', () => {
    const mapping = { z: mapped(0.9), a: mapped(0.5), b: mapped(0.1, 'clerk') };
    expect(['z', 'a', 'b', 'c'].map((name) => stateOf({ mapping }, name))).toEqual([
      'sure',
      'unsure',
      'sure',
      'open',
    ]);
  });

  it('goes on to the next box that is not, round to the first, and ends', () => {
    const ordered = inReadingOrder(boxes);
    const mapping = { z: mapped(0.9), a: mapped(0.5), b: mapped(0.9) };
    expect(nextTodo(ordered, { mapping }, null)).toBe('a');
    expect(nextTodo(ordered, { mapping }, 'a')).toBe('c');
    expect(nextTodo(ordered, { mapping }, 'c')).toBe('a');
    expect(nextTodo(ordered, { mapping: { ...mapping, a: mapped(1), c: mapped(1) } }, 'c')).toBeNull();
  });
});

describe('the list of what can go into a box', () => {
  it('gives every target back from its key', () => {
    const own = { id: '6f1c2f0e-4a44-4d2e-8c41-9f2f8d3a5b10', name: 'CIG', type: 'text' } as const;
    const definition = { ...own, category: null, labels: ['CIG'], required: false };
    const all = allTargets([definition]).flatMap(({ targets }) => targets);
    expect(new Set(all.map(keyOf)).size).toBe(all.length);
    for (const target of all) {
      expect(targetOf(keyOf(target), { row: 1, text: '…' })).toEqual(target);
    }
  });

  it('keeps the row that is chosen, and makes nothing of an empty text or an unknown key', () => {
    const plate: FormTarget = { kind: 'row', item: 'vehicle', row: 7, columns: ['plate'] };
    expect(targetOf(keyOf(plate), { row: 7, text: '' })).toEqual(plate);
    expect(targetOf('constant', { row: 1, text: '  ' })).toBeNull();
    expect(targetOf('niente', { row: 1, text: '' })).toBeNull();
  });
});

describe('what is said of a box to take a change back', () => {
  const assignment = { target: { kind: 'today' }, date: null, choice: null } as const;

  it('makes a proposal one again, keeps the word of the clerk, and opens what was open', () => {
    expect(asItWas('a', { ...assignment, confidence: 0.4, source: 'found' })).toEqual({
      name: 'a',
      assignment,
      found: 0.4,
    });
    expect(asItWas('a', { ...assignment, confidence: 1, source: 'clerk' })).toEqual({
      name: 'a',
      assignment,
      found: null,
    });
    expect(asItWas('a', undefined)).toEqual({ name: 'a', assignment: null });
  });
});
