import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldName, FieldValue } from '../../../src-preload/contract/vocabulary.ts';
import { tabOrder, type FieldSection } from './field-lines.ts';
import { FieldRow } from './field-row.tsx';
import classes from './request.module.css';

interface FieldListProps {
  readonly sections: readonly FieldSection[];
  readonly focused: FieldName | null;
  readonly editing: FieldName | null;
  /** Text to begin the correction with, in place of the value: words that were refused as they stand. */
  readonly proposed: string | null;
  readonly onFocus: (name: FieldName) => void;
  readonly onEdit: (name: FieldName | null) => void;
  readonly onSave: (name: FieldName, value: FieldValue | null) => Promise<boolean>;
}

/**
 * All values in their groups. Tab enters at the first doubtful one and walks the doubtful before the
 * rest, while the eye keeps every value in its place.
 */
export function FieldList(props: FieldListProps): ReactElement {
  const { sections, focused, editing, proposed, onFocus, onEdit, onSave } = props;
  const { t } = useTranslation('request');
  const list = useRef<HTMLDivElement>(null);
  const order = tabOrder(sections);
  const entry = focused !== null && order.includes(focused) ? focused : order[0];

  const onTab = (name: FieldName, backwards: boolean): boolean => {
    const next = order[order.indexOf(name) + (backwards ? -1 : 1)];
    if (next === undefined) return false;
    list.current?.querySelector<HTMLElement>(`[data-field="${next}"]`)?.focus();
    return true;
  };

  return (
    <div ref={list}>
      {sections.map(({ group, lines }) => (
        <section key={group} className={classes['group']} aria-label={t(`group.${group}`)}>
          <h2 className={classes['groupTitle']}>{t(`group.${group}`)}</h2>
          {lines.map((line) => (
            <FieldRow
              key={line.name}
              line={line}
              focused={line.name === focused}
              editing={line.name === editing}
              proposed={proposed}
              entry={line.name === entry}
              onFocus={onFocus}
              onEdit={onEdit}
              onTab={onTab}
              onSave={onSave}
            />
          ))}
        </section>
      ))}
    </div>
  );
}
