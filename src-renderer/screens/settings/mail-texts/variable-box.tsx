import { Menu, Textarea, UnstyledButton } from '@mantine/core';
import { Braces } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextVariable } from '../../../../src-preload/contract/text-templates.ts';
import { completions, insertVariable, VARIABLES } from './insert-variable.ts';
import classes from './mail-texts.module.css';

interface VariableBoxProps {
  readonly label: string;
  readonly value: string;
  /** Height in lines; a box of one line takes no line breaks. */
  readonly lines: number;
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
}

/** A box for a text with data in it: they are completed while they are typed, and inserted from a list. */
export function VariableBox({ label, value, lines, wrong, onChange }: VariableBoxProps): ReactElement {
  const box = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [cursor, setCursor] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const moveTo = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (moveTo.current === null) return;
    box.current?.setSelectionRange(moveTo.current, moveTo.current);
    moveTo.current = null;
  });
  const offered = cursor === null ? null : completions({ text: value, cursor });
  const active = offered === null ? 0 : Math.min(chosen, offered.length - 1);
  const insert = (name: TextVariable): void => {
    const at = box.current?.selectionStart ?? value.length;
    const next = insertVariable({ text: value, cursor: at }, name);
    moveTo.current = next.cursor;
    setCursor(null);
    onChange(next.text);
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (offered !== null && isListKey(event.key)) {
      event.preventDefault();
      if (event.key === 'Escape') setCursor(null);
      else if (event.key === 'ArrowDown') setChosen((active + 1) % offered.length);
      else if (event.key === 'ArrowUp') setChosen((active - 1 + offered.length) % offered.length);
      else insert(offered[active] ?? offered[0] ?? 'cliente');
    } else if (lines === 1 && event.key === 'Enter') event.preventDefault();
  };
  return (
    <div className={classes['variableBox']}>
      <InsertMenu label={label} onInsert={insert} />
      <Textarea
        ref={box}
        label={label}
        rows={lines}
        spellCheck
        error={wrong}
        maxLength={lines === 1 ? 2000 : 30_000}
        classNames={{ input: classes['source'] ?? '' }}
        value={value}
        aria-autocomplete="list"
        aria-controls={offered === null ? undefined : listId}
        aria-activedescendant={offered === null ? undefined : `${listId}-${active}`}
        onChange={(event) => {
          const { value: typed, selectionStart } = event.currentTarget;
          setChosen(0);
          setCursor(selectionStart);
          onChange(lines === 1 ? typed.replaceAll(/\s*\n\s*/gu, ' ') : typed);
        }}
        onBlur={() => setCursor(null)}
        onKeyDown={onKeyDown}
      />
      {offered !== null && <Suggestions id={listId} names={offered} active={active} onChoose={insert} />}
    </div>
  );
}

function isListKey(key: string): boolean {
  return ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(key);
}

interface SuggestionsProps {
  readonly id: string;
  readonly names: readonly TextVariable[];
  readonly active: number;
  readonly onChoose: (name: TextVariable) => void;
}

function Suggestions({ id, names, active, onChoose }: SuggestionsProps): ReactElement {
  const { t } = useTranslation('mailTexts');
  return (
    <div id={id} className={classes['suggestions']} role="listbox" aria-label={t('suggestions')}>
      {names.map((name, index) => (
        <div
          key={name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={classes['suggestion']}
          // The box keeps the focus and its cursor.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(name)}
        >
          <code>{name}</code>
          <span>{t(`variable.${name}`)}</span>
        </div>
      ))}
    </div>
  );
}

function InsertMenu(props: {
  readonly label: string;
  readonly onInsert: (name: TextVariable) => void;
}): ReactElement {
  const { label, onInsert } = props;
  const { t } = useTranslation('mailTexts');
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <UnstyledButton className={classes['insert'] ?? ''} aria-label={`${t('insert')}: ${label}`}>
          <Braces aria-hidden="true" />
          {t('insert')}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {VARIABLES.map((name) => (
          <Menu.Item key={name} onClick={() => onInsert(name)}>
            {t(`variable.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
