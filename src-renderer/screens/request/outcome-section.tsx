import type { ReactElement, ReactNode } from 'react';
import { useFormats } from '../../i18n/use-formats.ts';
import classes from './request.module.css';

interface OutcomeSectionProps {
  readonly title: string;
  readonly count: number | null;
  readonly children: ReactNode;
}

/** A titled part of the outcome, with how many there are where there are any. */
export function OutcomeSection({ title, count, children }: OutcomeSectionProps): ReactElement {
  const formats = useFormats();
  return (
    <section className={classes['outcomeSection']} aria-label={title}>
      <h2 className={classes['groupTitle']}>
        {title}
        {count !== null && count > 0 && <span className={classes['count']}>{formats.number(count)}</span>}
      </h2>
      {children}
    </section>
  );
}
