import { rangeBetween, type WordRange } from '../word-selection.ts';

/** Marks the element of a word in the text; its value is the word's index. */
export const WORD_ATTRIBUTE = 'data-word';

/** The words that the window's selection touches inside `root`, or null where it touches none there. */
export function wordsSelected(selection: Selection | null, root: Element): WordRange | null {
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const first = wordAt(range.startContainer, range.startOffset, 'after', root);
  const last = range.collapsed ? first : wordAt(range.endContainer, range.endOffset, 'before', root);
  if (first === null || last === null || last < first) return null;
  return rangeBetween(first, last);
}

/** Selects words in the text, as a drag of the pointer would. `anchor` is where the choice began. */
export function selectWords(root: Element, anchor: number, focus: number): void {
  const from = elementOf(root, anchor);
  const to = elementOf(root, focus);
  const selection = root.ownerDocument.getSelection();
  if (from === null || to === null || selection === null) return;
  if (anchor <= focus) selection.setBaseAndExtent(from, 0, to, to.childNodes.length);
  else selection.setBaseAndExtent(from, from.childNodes.length, to, 0);
}

/** The element of a word. */
export function elementOf(root: Element, word: number): Element | null {
  return root.querySelector(`[${WORD_ATTRIBUTE}="${word}"]`);
}

/** The word that a node belongs to, or null for one outside every word of `root`. */
export function wordOf(node: Node | null, root: Element): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const word = element?.closest(`[${WORD_ATTRIBUTE}]`) ?? null;
  return word !== null && root.contains(word) ? Number(word.getAttribute(WORD_ATTRIBUTE)) : null;
}

/** The word at a place of the text; between words, the next one in that direction. */
function wordAt(node: Node, offset: number, side: 'before' | 'after', root: Element): number | null {
  const inside = wordOf(node, root);
  if (inside !== null) return inside;
  const place = root.ownerDocument.createRange();
  place.setStart(node, offset);
  const words = [...root.querySelectorAll(`[${WORD_ATTRIBUTE}]`)];
  const found =
    side === 'after'
      ? words.find((word) => place.comparePoint(word, 0) >= 0)
      : words.findLast((word) => place.comparePoint(word, 0) < 0);
  return found === undefined ? null : wordOf(found, root);
}
