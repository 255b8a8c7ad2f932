import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoxPlace, FormField } from '../../../src-preload/contract/form-templates.ts';
import type { FormSummary } from '../../../src-preload/contract/requests.ts';
import { useFormFields, useSetFormField } from '../../api/forms.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { boxStyle } from '../geometry.ts';
import classes from './form-view.module.css';

interface FieldLayerProps {
  readonly form: FormSummary;
  readonly page: number;
}

/** The fields of one page as boxes to write in; each is stored when it is left. */
export function FieldLayer({ form, page }: FieldLayerProps): ReactElement {
  const { data } = useFormFields(form.id);
  const store = useStoring(form.id);
  const here = (data?.fields ?? []).flatMap((field) =>
    field.places.flatMap((place, index) => (place.page === page ? [{ field, place, index }] : [])),
  );
  return (
    <div className={classes['layer']}>
      {here.map(({ field, place, index }) => (
        <FieldBox key={`${field.name} ${index} ${field.value}`} field={field} place={place} onStore={store} />
      ))}
    </div>
  );
}

interface FieldBoxProps {
  readonly field: FormField;
  readonly place: BoxPlace;
  readonly onStore: (field: FormField, value: string) => void;
}

function FieldBox({ field, place, onStore }: FieldBoxProps): ReactElement {
  const label = visibleText(field.label);
  const style = boxStyle(place.box);
  if (field.kind === 'choice') {
    const option = place.option ?? '';
    const chosen = field.value === option;
    const said = field.options.find(({ value }) => value === option)?.label ?? option;
    return (
      <button
        type="button"
        role="checkbox"
        aria-checked={chosen}
        aria-label={`${label}: ${visibleText(said)}`}
        title={`${label}: ${visibleText(said)}`}
        className={classes['tick']}
        style={style}
        onClick={() => onStore(field, chosen ? '' : option)}
      >
        {chosen ? '×' : ''}
      </button>
    );
  }
  if (field.kind === 'list') {
    return (
      <select
        aria-label={label}
        className={classes['field']}
        style={style}
        value={field.value}
        onChange={(event) => onStore(field, event.currentTarget.value)}
      >
        <option value="">–</option>
        {field.options.map(({ value, label: said }) => (
          <option key={value} value={value}>
            {visibleText(said)}
          </option>
        ))}
      </select>
    );
  }
  return <TextField field={field} place={place} onStore={onStore} />;
}

/** What was typed is stored when the box is left; Escape takes it back. */
function TextField({ field, place, onStore }: FieldBoxProps): ReactElement {
  const [typed, setTyped] = useState(field.value);
  const shared = {
    'aria-label': visibleText(field.label),
    title: visibleText(field.label),
    className: classes['field'],
    style: boxStyle(place.box),
    value: typed,
    maxLength: 10_000,
    onBlur: () => {
      if (typed !== field.value) onStore(field, typed);
    },
  };
  return field.multiline ? (
    <textarea {...shared} onChange={(event) => setTyped(event.currentTarget.value)} />
  ) : (
    <input
      type="text"
      {...shared}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setTyped(field.value);
      }}
    />
  );
}

function useStoring(formId: string): (field: FormField, value: string) => void {
  const { t } = useTranslation('forms');
  const notices = useNotices();
  const { mutate } = useSetFormField();
  return ({ name, label, value: former }, value) => {
    const undo = (): void => mutate({ id: formId, name, value: former }, { onError: notices.failed });
    mutate(
      { id: formId, name, value },
      {
        onSuccess: () => notices.done(t('fieldChanged', { field: visibleText(label) }), undo),
        onError: notices.failed,
      },
    );
  };
}
