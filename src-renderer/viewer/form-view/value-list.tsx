import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormValue, ValueSource } from '../../../src-preload/contract/form-values.ts';
import { failureCode } from '../../api/call.ts';
import { ErrorMessage } from '../../components/error-message.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { evidenceOf, type ChosenValue } from './use-chosen-value.ts';
import { ValueDetail } from './value-detail.tsx';
import classes from './value-list.module.css';

interface ValueListProps {
  readonly chosen: ChosenValue;
  /** Leads to a datum in the request. */
  readonly onOpenSource: (source: ValueSource) => void;
}

/** Every value of a form, one below the other: arrows go through them, and each says where it comes from. */
export function ValueList({ chosen, onOpenSource }: ValueListProps): ReactElement {
  const { t } = useTranslation('forms');
  const { values, failure } = chosen;
  return (
    <aside className={classes['panel']} aria-label={t('values.title')}>
      <h3 className={classes['title']}>
        {t('values.title')}
        {values !== undefined && <span className={classes['count']}>{values.length}</span>}
      </h3>
      {failure !== null && <ErrorMessage code={failureCode(failure)} />}
      {values === undefined && failure === null && <p role="status">{t('values.loading')}</p>}
      {values?.length === 0 && <p>{t('values.none')}</p>}
      {values !== undefined && <Values values={values} chosen={chosen} onOpenSource={onOpenSource} />}
    </aside>
  );
}

function bringIntoView(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest' });
}

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

function Values(props: ValueListProps & { readonly values: readonly FormValue[] }): ReactElement {
  const { values, chosen, onOpenSource } = props;
  const { value: current, choose } = chosen;
  const list = useRef<HTMLUListElement>(null);
  // Tab enters at the value that is looked at, else where it left.
  const [entry, setEntry] = useState(0);
  const at = current === null ? Math.min(entry, values.length - 1) : values.indexOf(current);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, index: number): void => {
    const next = MOVES[event.key]?.(index, values.length - 1);
    const value = next === undefined ? undefined : values[next];
    if (value === undefined || next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    choose(value);
    list.current?.querySelectorAll<HTMLElement>('[aria-expanded]')[next]?.focus();
  };
  return (
    <ul ref={list} className={classes['values']}>
      {values.map((value, index) => {
        const open = value === current;
        return (
          <li key={value.name} ref={open ? bringIntoView : null}>
            <button
              type="button"
              className={classes['value']}
              aria-expanded={open}
              tabIndex={index === at ? 0 : -1}
              onFocus={() => setEntry(index)}
              onKeyDown={(event) => onKeyDown(event, index)}
              onClick={() => choose(open ? null : value)}
            >
              <span className={classes['label']}>{visibleText(value.label)}</span>
              <Whence value={value} />
              <span className={classes['text']}>{visibleText(value.value)}</span>
            </button>
            {open && <ValueDetail value={value} onLook={chosen.look} onOpenSource={onOpenSource} />}
          </li>
        );
      })}
    </ul>
  );
}

/** Where a value comes from, in a word: its page, the clerk, the office. */
function Whence({ value }: { readonly value: FormValue }): ReactElement {
  const { t } = useTranslation('forms');
  const [first] = evidenceOf(value);
  const kind = value.origin === 'request' ? (first ? 'page' : 'typed') : value.origin;
  return (
    <span className={classes['whence']} data-kind={kind}>
      {t(`values.short.${kind}`, { page: first?.page ?? 0 })}
    </span>
  );
}
