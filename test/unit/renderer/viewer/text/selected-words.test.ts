// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { selectWords, wordsSelected } from '../../../../../src-renderer/viewer/text/selected-words.ts';

let root: HTMLElement;

beforeEach(() => {
  document.body.innerHTML =
    '<p id="elsewhere">altrove</p><div id="text">' +
    '<p><span data-word="0">Targa</span>\t<span data-word="1">AB123CD</span></p>' +
    '<p><span data-word="2">Fiat</span> <span data-word="3">Panda</span></p></div>';
  root = document.querySelector<HTMLElement>('#text') ?? document.body;
});

function select(from: Node, fromOffset: number, to: Node, toOffset: number): void {
  document.getSelection()?.setBaseAndExtent(from, fromOffset, to, toOffset);
}
const letters = (word: number): Node => {
  const node = root.querySelector(`[data-word="${word}"]`)?.firstChild;
  if (!node) throw new Error(`No word ${word}`);
  return node;
};

describe('wordsSelected', () => {
  it('is the word that a click stands in', () => {
    select(letters(1), 3, letters(1), 3);
    expect(wordsSelected(document.getSelection(), root)).toEqual({ first: 1, last: 1 });
  });

  it('is the next word where a click stands between two', () => {
    const gap = root.querySelector('p')?.childNodes[1] ?? root;
    select(gap, 1, gap, 1);
    expect(wordsSelected(document.getSelection(), root)).toEqual({ first: 1, last: 1 });
  });

  it('is every word that a drag touches, in whichever direction', () => {
    select(letters(3), 2, letters(1), 1);
    expect(wordsSelected(document.getSelection(), root)).toEqual({ first: 1, last: 3 });
  });

  it('takes the next word inwards where the selection ends between words', () => {
    const [first, second] = root.querySelectorAll('p');
    select(first ?? root, 1, second ?? root, 1);
    expect(wordsSelected(document.getSelection(), root)).toEqual({ first: 1, last: 2 });
  });

  it('is nothing for a selection elsewhere', () => {
    const elsewhere = document.querySelector('#elsewhere')?.firstChild ?? document.body;
    select(elsewhere, 0, elsewhere, 3);
    expect(wordsSelected(document.getSelection(), root)).toBeNull();
  });
});

it('selects whole words, so that copying gives their text with the tab of the column', () => {
  selectWords(root, 0, 1);
  expect(String(document.getSelection())).toBe('Targa\tAB123CD');
  selectWords(root, 3, 2);
  expect(wordsSelected(document.getSelection(), root)).toEqual({ first: 2, last: 3 });
});
