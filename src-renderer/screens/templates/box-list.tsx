import { SegmentedControl } from '@mantine/core';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateDetail } from '../../../src-preload/contract/form-templates.ts';
import { visibleText } from '../../components/visible-text.ts';
import { StateMark } from './state-mark.tsx';
import { stateOf, type BoxFilter } from './template-work.ts';
import type { BoxWork } from './use-box-work.ts';
import { useTargetWords } from './use-target-words.ts';
import classes from './templates.module.css';

interface BoxListProps {
  readonly template: TemplateDetail;
  readonly work: BoxWork;
}

/** Every box in reading order, or those that want a decision. */
export function BoxList({ template, work }: BoxListProps): ReactElement {
  const { t } = useTranslation('templates');
  const wordsOf = useTargetWords();
  const [filter, setFilter] = useState<BoxFilter>('all');
  const list = useRef<HTMLUListElement>(null);
  const chosen = work.selected?.name ?? null;
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const shown = work.boxes.filter(({ name }) => filter === 'all' || stateOf(template, name) !== 'sure');
  return (
    <section className={classes['boxes']} aria-label={t('boxes')}>
      <SegmentedControl
        size="xs"
        fullWidth
        data={[
          { value: 'all', label: t('filter.all') },
          { value: 'todo', label: t('filter.todo') },
        ]}
        value={filter}
        onChange={(value) => setFilter(value === 'todo' ? 'todo' : 'all')}
      />
      {shown.length === 0 && (
        <p className={classes['hint']}>{t(filter === 'todo' ? 'noneTodo' : 'noBoxes')}</p>
      )}
      <ul ref={list} className={classes['boxRows']}>
        {shown.map((box) => {
          const mapped = template.mapping[box.name];
          return (
            <li key={box.name}>
              <button
                type="button"
                className={classes['boxRow']}
                aria-current={box.name === chosen || undefined}
                onClick={() => work.select(box.name)}
              >
                <span className={classes['boxRowName']}>{visibleText(box.label || box.name)}</span>
                <span className={classes['boxRowTarget']}>
                  {mapped !== undefined && wordsOf(mapped.target)}
                  <StateMark state={stateOf(template, box.name)} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
