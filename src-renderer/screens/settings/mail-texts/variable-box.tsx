import { Menu, Textarea, UnstyledButton } from '@mantine/core';
import { Braces } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { completions, insertVariable, type VariableChoice } from './insert-variable.ts';
import classes from './mail-texts.module.css';

interface VariableBoxProps {
  readonly label: string;
  readonly value: string;
  /** Height in lines; a box of one line takes no line breaks. */
  readonly lines: number;
  /** In characters. */
  readonly longest: number;
  readonly variables: readonly VariableChoice[];
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
}

/** A box for a text with data in it: they are completed while they are typed, and inserted from a list. */
export function VariableBox(props: VariableBoxProps): ReactElement {
  const { label, value, lines, longest, variables, wrong, onChange } = props;
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
  const offered = cursor === null ? null : completions({ text: value, cursor }, variables);
  const active = offered === null ? 0 : Math.min(chosen, offered.length - 1);
  const insert = (variable: VariableChoice | undefined): void => {
    if (variable === undefined) return;
    const at = box.current?.selectionStart ?? value.length;
    const next = insertVariable({ text: value, cursor: at }, variable);
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
      else insert(offered[active]);
    } else if (lines === 1 && event.key === 'Enter') event.preventDefault();
  };
  return (
    <div className={classes['variableBox']}>
      <InsertMenu label={label} variables={variables} onInsert={insert} />
      <Textarea
        ref={box}
        label={label}
        {...(lines === 1 ? { autosize: true, minRows: 1, maxRows: 4 } : { rows: lines })}
        spellCheck
        error={wrong}
        maxLength={longest}
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
      {offered !== null && <Suggestions id={listId} variables={offered} active={active} onChoose={insert} />}
    </div>
  );
}

function isListKey(key: string): boolean {
  return ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(key);
}

interface SuggestionsProps {
  readonly id: string;
  readonly variables: readonly VariableChoice[];
  readonly active: number;
  readonly onChoose: (variable: VariableChoice) => void;
}

function Suggestions({ id, variables, active, onChoose }: SuggestionsProps): ReactElement {
  const { t } = useTranslation('mailTexts');
  return (
    <div id={id} className={classes['suggestions']} role="listbox" aria-label={t('suggestions')}>
      {variables.map((variable, index) => (
        <div
          key={variable.name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={classes['suggestion']}
          // The box keeps the focus and its cursor.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(variable)}
        >
          <code>{variable.name}</code>
          <span>{variable.label}</span>
        </div>
      ))}
    </div>
  );
}

function InsertMenu(props: {
  readonly label: string;
  readonly variables: readonly VariableChoice[];
  readonly onInsert: (variable: VariableChoice) => void;
}): ReactElement {
  const { label, variables, onInsert } = props;
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
        {variables.map((variable) => (
          <Menu.Item key={variable.name} onClick={() => onInsert(variable)}>
            {variable.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
