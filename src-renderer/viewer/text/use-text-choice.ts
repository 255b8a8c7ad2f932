import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { WordRange } from '../word-selection.ts';
import type { TextLine } from './text-lines.ts';
import { moveWord, type Move } from './word-moves.ts';
import { elementOf, selectWords, wordOf, wordsSelected } from './selected-words.ts';

/** Choosing words in the text. */
export interface TextChoice {
  /** Begins anew where the pointer is pressed; a press inside an older choice would begin to drag that away. */
  readonly begin: () => void;
  /** Goes to another word; `extend` chooses all from where the choice began. */
  readonly move: (move: Move, extend: boolean) => void;
  readonly all: () => void;
}

/**
 * The window's own selection says which words are chosen, whether the pointer or a key made it: so copying
 * works as everywhere. `onChoose` hears of every choice inside `root`.
 */
export function useTextChoice(
  root: RefObject<HTMLElement | null>,
  lines: readonly TextLine[],
  onChoose: (range: WordRange) => void,
): TextChoice {
  const tell = useEffectEvent(() => {
    if (root.current === null) return;
    const range = wordsSelected(document.getSelection(), root.current);
    if (range !== null) onChoose(range);
  });
  useEffect(() => {
    const onChange = (): void => tell();
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, []);

  return {
    begin: () => document.getSelection()?.removeAllRanges(),
    move: (move, extend) => {
      const element = root.current;
      if (element === null) return;
      const selection = document.getSelection();
      const focus = wordOf(selection?.focusNode ?? null, element);
      const to = moveWord(lines, focus, move);
      if (to === null) return;
      const anchor = extend ? (wordOf(selection?.anchorNode ?? null, element) ?? to) : to;
      selectWords(element, anchor, to);
      elementOf(element, to)?.scrollIntoView({ block: 'nearest' });
    },
    all: () => {
      const last = lines.at(-1)?.words.at(-1)?.index;
      if (root.current !== null && last !== undefined) selectWords(root.current, 0, last);
    },
  };
}
