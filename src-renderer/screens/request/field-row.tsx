import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../src-preload/contract/requests.ts';
import type { FieldName, FieldValue } from '../../../src-preload/contract/vocabulary.ts';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { FieldEditor } from './field-editor.tsx';
import { isDoubtful, type FieldLine } from './field-lines.ts';
import { editableValue, shownValue } from './typed-value.ts';
import { ValidityMark } from './validity-mark.tsx';
import classes from './request.module.css';

interface FieldRowProps {
  readonly line: FieldLine;
  readonly focused: boolean;
  readonly editing: boolean;
  readonly proposed: string | null;
  /** One row of all is reached by Tab from outside; the others from row to row. */
  readonly entry: boolean;
  readonly onFocus: (name: FieldName) => void;
  readonly onEdit: (name: FieldName | null) => void;
  /** What Enter does to the value; it opens the box where nothing else is said. */
  readonly onEnter?: (name: FieldName) => void;
  /** Tab and Shift+Tab; true when the focus was moved. */
  readonly onTab: (name: FieldName, backwards: boolean) => boolean;
  readonly onSave: (name: FieldName, value: FieldValue | null) => Promise<boolean>;
}

/** One value: its name, what was read, and whether it can be trusted. */
export function FieldRow(props: FieldRowProps): ReactElement {
  const { line, focused, editing, proposed, entry, onFocus, onEdit, onTab, onSave, onEnter = onEdit } = props;
  const { name, field, validity } = line;
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const button = useRef<HTMLButtonElement>(null);
  const label = shared(`field.${name}`);
  const value = field === null ? '' : visibleText(shownValue(name, field.value, formats));

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab' && onTab(name, event.shiftKey)) event.preventDefault();
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      if (event.key === 'Enter') onEnter(name);
      else onEdit(name);
    }
  };
  const onDone = (): void => {
    onEdit(null);
    // The row comes back in place of the box; focus returns to it unless the clerk went elsewhere.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) button.current?.focus();
    });
  };

  if (editing) {
    return (
      <div className={classes['row']} data-focused>
        <span className={classes['name']}>{label}</span>
        <FieldEditor
          name={name}
          initial={field === null ? '' : editableValue(name, field.value, formats)}
          proposed={proposed}
          onSave={(typed) => onSave(name, typed)}
          onDone={onDone}
        />
      </div>
    );
  }
  return (
    <button
      ref={button}
      type="button"
      className={classes['row']}
      data-field={name}
      data-focused={focused || undefined}
      data-doubtful={isDoubtful(validity) || undefined}
      tabIndex={entry ? 0 : -1}
      onFocus={() => onFocus(name)}
      onClick={() => (focused ? onEdit(name) : onFocus(name))}
      onKeyDown={onKeyDown}
    >
      <span className={classes['name']}>{label}</span>
      <span className={classes['value']}>{value}</span>
      <span className={classes['aside']}>
        {validity === 'uncertain' && field !== null && <Certainty field={field} />}
        <ValidityMark validity={validity} problem={field?.problem ?? null} />
      </span>
    </button>
  );
}

/** How sure a value is, or that an outside model alone has read it. */
function Certainty({ field }: { readonly field: Field }): ReactElement {
  const { t } = useTranslation('request');
  const formats = useFormats();
  return <span>{field.source === 'model' ? t('opinion.field') : formats.percent(field.confidence)}</span>;
}
