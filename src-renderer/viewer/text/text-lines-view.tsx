import { useEffect, useId, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import type { WordRange } from '../word-selection.ts';
import { isUnsure, type TextLine, type TextWord } from './text-lines.ts';
import { useTextChoice } from './use-text-choice.ts';
import { MOVES } from './word-moves.ts';
import { elementOf, WORD_ATTRIBUTE } from './selected-words.ts';
import classes from './text-pane.module.css';

interface TextLinesProps {
  readonly page: number;
  readonly lines: readonly TextLine[];
  readonly chosen: WordRange | null;
  readonly onChoose: (range: WordRange) => void;
}

/** The lines of a page. Pointer and arrow keys choose words, Ctrl+C copies them as in any text. */
export function TextLines({ page, lines, chosen, onChoose }: TextLinesProps): ReactElement {
  const { t } = useTranslation('reading');
  const root = useRef<HTMLDivElement>(null);
  const keys = useId();
  const choice = useTextChoice(root, lines, onChoose);

  useEffect(() => {
    if (chosen === null || root.current === null) return;
    elementOf(root.current, chosen.first)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'a') {
      event.preventDefault();
      return choice.all();
    }
    const move = MOVES.find((each) => each === event.key);
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choice.move(move, event.shiftKey);
  };
  return (
    <div
      ref={root}
      className={classes['lines']}
      tabIndex={0}
      role="textbox"
      aria-multiline="true"
      aria-readonly="true"
      aria-label={t('text.title', { page })}
      aria-describedby={keys}
      data-selectable
      onKeyDown={onKeyDown}
      onMouseDown={(event) => {
        if (event.button === 0 && event.detail === 1 && !event.shiftKey) choice.begin();
      }}
    >
      {lines.map((line) => (
        <p key={line.words[0]?.index} className={classes['line']} data-block={line.startsBlock || undefined}>
          {line.words.map((word) => (
            <Word key={word.index} word={word} chosen={isIn(chosen, word.index)} />
          ))}
        </p>
      ))}
      <span id={keys} className="visually-hidden">
        {t('text.keys')}
      </span>
    </div>
  );
}

function isIn(range: WordRange | null, index: number): boolean {
  return range !== null && index >= range.first && index <= range.last;
}

/** One word, marked when it was not read with certainty or is chosen on the page. */
function Word({ word, chosen }: { readonly word: TextWord; readonly chosen: boolean }): ReactElement {
  const { t } = useTranslation('reading');
  const formats = useFormats();
  const { index, text, confidence, before } = word;
  const unsure = isUnsure(word);
  return (
    <>
      {before.includes('\t') ? <span className={classes['columnGap']}>{before}</span> : before}
      <span
        {...{ [WORD_ATTRIBUTE]: index }}
        className={classes['word']}
        data-unsure={unsure || undefined}
        data-chosen={chosen || undefined}
        title={unsure ? t('text.unsure', { confidence: formats.percent(confidence) }) : undefined}
      >
        {visibleText(text)}
      </span>
    </>
  );
}
