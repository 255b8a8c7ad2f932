import { Fragment, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldName, FieldValue } from '../../../src-preload/contract/vocabulary.ts';
import { ContestedChoices } from './contested-choices.tsx';
import { tabOrder } from './field-lines.ts';
import { FieldRow } from './field-row.tsx';
import type { RequestFocus } from './use-request-focus.ts';
import classes from './request.module.css';

interface FieldListProps {
  readonly view: Pick<
    RequestFocus,
    'sections' | 'focused' | 'editing' | 'proposed' | 'focus' | 'edit' | 'look'
  >;
  readonly onSave: (name: FieldName, value: FieldValue | null) => Promise<boolean>;
  /** Takes one of the values that the document gives for a contested field. */
  readonly onChoose: (name: FieldName, candidate: number) => void;
}

/**
 * All values in their groups. Tab enters at the first doubtful one and walks the doubtful before the
 * rest, while the eye keeps every value in its place.
 */
export function FieldList({ view, onSave, onChoose }: FieldListProps): ReactElement {
  const { sections, focused, editing, proposed, focus, edit, look } = view;
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
            <Fragment key={line.name}>
              <FieldRow
                line={line}
                focused={line.name === focused}
                editing={line.name === editing}
                proposed={proposed}
                entry={line.name === entry}
                onFocus={focus}
                onEdit={edit}
                onTab={onTab}
                onSave={onSave}
              />
              {line.candidates.length > 0 && (
                <ContestedChoices
                  name={line.name}
                  candidates={line.candidates}
                  onLook={look}
                  onChoose={onChoose}
                />
              )}
            </Fragment>
          ))}
        </section>
      ))}
    </div>
  );
}
