import { Popover } from '@mantine/core';
import { useState, type PointerEvent, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../src-preload/contract/requests.ts';
import { usePageWords } from '../api/documents.ts';
import { boxStyle } from './geometry.ts';
import { evidenceOf, rangeBetween, wordAt, type WordRange } from './word-selection.ts';
import classes from './viewer.module.css';

/** What is offered for the chosen words; `close` puts the menu away. */
export type WordMenu = (evidence: Evidence, close: () => void) => ReactNode;

interface WordLayerProps {
  readonly documentId: string;
  readonly page: number;
  readonly menu: WordMenu;
}

/** Where the pointer stands on the page, as fractions of it. */
function placeOf(event: PointerEvent<HTMLElement>): readonly [number, number] {
  const frame = event.currentTarget.getBoundingClientRect();
  return [(event.clientX - frame.left) / frame.width, (event.clientY - frame.top) / frame.height];
}

/**
 * Lets the clerk choose words with the pointer: a click takes one, a drag all from the first to the
 * last in reading order. The keyboard's way to the same end is editing the value beside the page.
 */
export function WordLayer({ documentId, page, menu }: WordLayerProps): ReactElement {
  const { t } = useTranslation('request');
  const words = usePageWords(documentId, page).data?.words ?? [];
  const [hovered, setHovered] = useState<number | null>(null);
  const [start, setStart] = useState<number | null>(null);
  const [range, setRange] = useState<WordRange | null>(null);
  const evidence = range === null ? null : evidenceOf(page, words, range);
  const open = evidence !== null && start === null;
  const close = (): void => setRange(null);

  const press = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const word = wordAt(words, ...placeOf(event));
    setStart(word);
    setRange(word === null ? null : rangeBetween(word, word));
    if (word !== null) event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    const word = wordAt(words, ...placeOf(event));
    setHovered(word);
    if (start !== null && word !== null) setRange(rangeBetween(start, word));
  };

  const marked = range ?? (hovered === null ? null : rangeBetween(hovered, hovered));
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
      {marked !== null &&
        words
          .slice(marked.first, marked.last + 1)
          .map((word, index) => (
            <div key={marked.first + index} className={classes['word']} style={boxStyle(word.box)} />
          ))}
      {evidence !== null && (
        <Popover
          opened={open}
          onDismiss={close}
          position="bottom-start"
          trapFocus
          returnFocus
          withRoles={false}
        >
          <Popover.Target>
            <div className={classes['anchor']} style={boxStyle(evidence.box)} />
          </Popover.Target>
          <Popover.Dropdown
            p={4}
            role="dialog"
            aria-label={t('useAs')}
            onPointerDown={(event) => event.stopPropagation()}
          >
            {menu(evidence, close)}
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  );
}
