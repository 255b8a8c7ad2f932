// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { belongsToFocus, keyName } from '../../../../src-renderer/frame/keys.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const element = (html: string): Element => {
  document.body.innerHTML = html;
  return document.body.firstElementChild ?? document.body;
};

describe('keys', () => {
  it.each([
    [press('k', { ctrlKey: true }), 'mod+k'],
    [press('K', { metaKey: true, shiftKey: true }), 'mod+shift+k'],
    [press('?', { shiftKey: true }), '?'],
    [press('J', { shiftKey: true }), 'shift+j'],
    [press('Enter'), 'Enter'],
    [press('e', { altKey: true }), null],
  ])('%o is %s', (event, name) => {
    expect(keyName(event)).toBe(name);
  });

  it('leaves letters to a box, Enter to a button, and takes Ctrl K everywhere', () => {
    expect(belongsToFocus('j', element('<input type="text">'))).toBe(true);
    expect(belongsToFocus('mod+k', element('<input type="text">'))).toBe(false);
    expect(belongsToFocus('Enter', element('<button>Apri</button>'))).toBe(true);
    expect(belongsToFocus('j', element('<button>Apri</button>'))).toBe(false);
    expect(belongsToFocus('Enter', element('<div role="grid"></div>'))).toBe(false);
  });

  it('takes back with Ctrl Z what was typed where somebody types, and what was done elsewhere', () => {
    expect(belongsToFocus('mod+z', element('<input type="text">'))).toBe(true);
    expect(belongsToFocus('mod+z', element('<button>Apri</button>'))).toBe(false);
  });

  it('leads out of an empty password box and a list of choices at the first Escape, and of a filled box not', () => {
    expect(belongsToFocus('Escape', element('<input readonly value="Altro">'))).toBe(false);
    expect(belongsToFocus('Escape', element('<input type="password">'))).toBe(false);
    expect(belongsToFocus('Escape', element('<input type="password" value="segreta">'))).toBe(true);
    expect(belongsToFocus('a', element('<input type="password">'))).toBe(true);
  });
});
