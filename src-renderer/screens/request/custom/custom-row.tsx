import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField, CustomValue } from '../../../../src-preload/contract/custom-fields.ts';
import { visibleText } from '../../../components/visible-text.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { ValidityMark } from '../validity-mark.tsx';
import { CustomEditor } from './custom-editor.tsx';
import { customValidity } from './custom-lines.ts';
import { editableCustom, shownCustom } from './custom-text.ts';
import classes from '../request.module.css';

interface CustomRowProps {
  readonly field: CustomField;
  /** Below this confidence (0..1) a value wants a look. */
  readonly threshold: number;
  readonly focused: boolean;
  readonly editing: boolean;
  readonly onFocus: () => void;
  readonly onEdit: (editing: boolean) => void;
  readonly onSave: (value: CustomValue | null) => Promise<boolean>;
}

/** One of the office's own data: in focus it shows its place, a click on it then and Enter open its box. */
export function CustomRow(props: CustomRowProps): ReactElement {
  const { field, threshold, focused, editing, onFocus, onEdit, onSave } = props;
  const { definition, found } = field;
  const { t } = useTranslation('custom');
  const formats = useFormats();
  const button = useRef<HTMLButtonElement>(null);
  const validity = customValidity(field, threshold);
  const words = { yes: t('yes'), no: t('no') };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'F2') return;
    event.preventDefault();
    event.stopPropagation();
    onEdit(true);
  };
  const onDone = (): void => {
    onEdit(false);
    // The row comes back in place of the box; focus returns to it unless the clerk went elsewhere.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) button.current?.focus();
    });
  };

  if (editing) {
    return (
      <div className={classes['row']} data-focused>
        <span className={classes['name']}>{definition.name}</span>
        <CustomEditor
          definition={definition}
          initial={textIn(field, formats)}
          onSave={onSave}
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
      data-custom={definition.id}
      data-focused={focused || undefined}
      onFocus={onFocus}
      onClick={() => (focused ? onEdit(true) : onFocus())}
      onKeyDown={onKeyDown}
    >
      <span className={classes['name']}>{definition.name}</span>
      <span className={classes['value']}>
        {found === null ? '' : visibleText(shownCustom(definition.type, found.value, formats, words))}
      </span>
      <span className={classes['aside']}>
        {validity === 'uncertain' && found !== null && <span>{formats.percent(found.confidence)}</span>}
        {validity === null ? t('notGiven') : <ValidityMark validity={validity} problem={null} />}
      </span>
    </button>
  );
}

function textIn({ definition, found }: CustomField, formats: ReturnType<typeof useFormats>): string {
  if (found === null) return '';
  if (typeof found.value === 'boolean') return found.value ? 'yes' : 'no';
  return editableCustom(definition.type, found.value, formats);
}
