import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Insurer } from '../../../src-preload/contract/insurers.ts';
import { visibleText } from '../../components/visible-text.ts';
import { moveTo } from '../forms/list-moves.ts';
import { isAskedThrough } from './asked-contacts.ts';
import classes from './insurers.module.css';

interface InsurerListProps {
  readonly insurers: readonly Insurer[];
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly onOpen: () => void;
}

/** The insurers by row. Arrows choose, Enter edits. */
export function InsurerList({ insurers, selected, onSelect, onOpen }: InsurerListProps): ReactElement {
  const { t } = useTranslation('insurers');
  const row = useRef<HTMLDivElement>(null);
  const id = insurers[selected]?.id;
  useEffect(() => {
    if (id !== undefined) row.current?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = moveTo(event.key, selected, insurers.length);
    if (event.key !== 'Enter' && to === null) return;
    event.preventDefault();
    if (to === null) onOpen();
    else onSelect(to);
  };
  return (
    <div
      className={classes['list']}
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      aria-activedescendant={`insurer-row-${selected}`}
      onKeyDown={onKeyDown}
    >
      {insurers.map((insurer, index) => (
        <div
          key={insurer.id}
          ref={index === selected ? row : null}
          id={`insurer-row-${index}`}
          role="option"
          aria-selected={index === selected}
          className={classes['row']}
          onClick={() => onSelect(index)}
          onDoubleClick={onOpen}
        >
          <span className={classes['name']}>{visibleText(insurer.name)}</span>
          <RowFacts insurer={insurer} />
        </div>
      ))}
    </div>
  );
}

function RowFacts({ insurer }: { readonly insurer: Insurer }): ReactElement {
  const { t } = useTranslation('insurers');
  const { categories, contacts } = insurer;
  const people = contacts.length === 0 ? t('noContacts') : t('contactsCount', { count: contacts.length });
  return (
    <span className={classes['facts']}>
      {!contacts.some((contact) => isAskedThrough(contact, contacts)) && <TriangleAlert aria-hidden="true" />}
      {[people, ...categories].join(' · ')}
    </span>
  );
}
