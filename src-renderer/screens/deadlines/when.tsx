import { CircleAlert, Clock } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween, type Day } from '../../../src-preload/contract/days.ts';
import { whenWords } from '../../components/when-words.ts';
import classes from './deadlines.module.css';

/** Days from today on within which a deadline presses. */
const NEAR_DAYS = 3;

/** How far a day is from today, with a sign and a colour for what presses; what is done presses no more. */
export function When(props: {
  readonly day: Day;
  readonly today: Day;
  readonly done?: boolean;
}): ReactElement {
  const { t } = useTranslation('deadlines');
  const days = daysBetween(props.today, props.day);
  const level = props.done === true || days > NEAR_DAYS ? 'far' : days < 0 ? 'late' : 'near';
  return (
    <span className={classes['when']} data-level={level}>
      {level === 'late' && <CircleAlert aria-hidden="true" />}
      {level === 'near' && <Clock aria-hidden="true" />}
      {whenWords(days, t)}
    </span>
  );
}
