import { useState, type PointerEvent, type ReactElement } from 'react';
import type { Evidence } from '../../src-preload/contract/requests.ts';
import { usePageWords } from '../api/documents.ts';
import { boxStyle } from './geometry.ts';
import { placeOfPage, type WordChoice } from './word-choice.ts';
import { evidenceOf, rangeBetween, wordAt, type WordRange } from './word-selection.ts';
import { WordPopover } from './word-popover.tsx';
import classes from './viewer.module.css';

interface WordLayerProps {
  readonly choice: WordChoice;
  readonly page: number;
  /** The words chosen on this page, here or in its text. */
  readonly chosen: WordRange | null;
  readonly onChoose: (range: WordRange | null) => void;
}

/**
 * Lets the clerk choose words with the pointer: a click takes one, a drag all from the first to the
 * last in reading order. The keyboard's way to the same end is editing the value beside the page.
 */
export function WordLayer({ choice, page, chosen, onChoose }: WordLayerProps): ReactElement {
  const words = usePageWords(placeOfPage(choice.documents, page)).data?.words ?? [];
  const [hovered, setHovered] = useState<number | null>(null);
  const [start, setStart] = useState<number | null>(null);
  /** The words were chosen here: what can be done with them is offered. */
  const [offers, setOffers] = useState(false);
  const evidence = chosen === null || !offers ? null : evidenceOf(page, words, chosen);

  const press = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const word = wordAt(words, ...placeOf(event));
    setStart(word);
    setOffers(word !== null);
    onChoose(word === null ? null : rangeBetween(word, word));
    if (word !== null) event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    const word = wordAt(words, ...placeOf(event));
    setHovered(word);
    if (start !== null && word !== null) onChoose(rangeBetween(start, word));
  };

  const close = (): void => {
    setOffers(false);
    onChoose(null);
  };

  const marked = chosen ?? (hovered === null ? null : rangeBetween(hovered, hovered));
  return (
    <div
      className={classes['words']}
      data-over={hovered !== null || undefined}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={() => setStart(null)}
      onPointerCancel={() => setStart(null)}
      onPointerLeave={() => setHovered(null)}
    >
      {marked !== null && <MarkedWords words={words.slice(marked.first, marked.last + 1)} />}
      {evidence !== null && (
        <WordPopover evidence={evidence} choice={choice} opened={start === null} onClose={close} />
      )}
    </div>
  );
}

function MarkedWords({ words }: { readonly words: readonly Pick<Evidence, 'box'>[] }): ReactElement {
  return (
    <>
      {words.map((word) => (
        <div
          key={word.box.join(' ')}
          className={classes['word']}
          data-marked-word
          style={boxStyle(word.box)}
        />
      ))}
    </>
  );
}

/** Where the pointer stands on the page, as fractions of it. */
function placeOf(event: PointerEvent<HTMLElement>): readonly [number, number] {
  const frame = event.currentTarget.getBoundingClientRect();
  return [(event.clientX - frame.left) / frame.width, (event.clientY - frame.top) / frame.height];
}
