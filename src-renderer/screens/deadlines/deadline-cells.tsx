import { CalendarClock, MailCheck, Reply } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../src-preload/contract/days.ts';
import type { Deadline } from '../../../src-preload/contract/deadlines.ts';
import { CategoryChip } from '../../components/category-chip.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { aboutWords, stateWords } from './deadline-words.ts';
import { When } from './when.tsx';
import classes from './deadlines.module.css';

/** What a row says: when, of whom, about what. */
export function DeadlineCells(props: { readonly deadline: Deadline; readonly today: Day }): ReactElement {
  const { deadline, today } = props;
  const { t } = useTranslation('deadlines');
  const formats = useFormats();
  const { kind, client, category, shownOn, state, letter } = deadline;
  const Icon = kind === 'renewal' ? CalendarClock : Reply;
  const name = visibleText(client?.name ?? t('noClient'));
  const about = aboutWords(deadline, t);
  const said = stateWords(deadline, t, formats.date);
  return (
    <>
      <span className={classes['day']}>
        <span className={classes['date']}>{formats.date(shownOn)}</span>
        <When day={shownOn} today={today} done={state === 'done'} />
      </span>
      <span className={classes['kind']}>
        <Icon aria-hidden="true" />
        {t(`kind.${kind}`)}
      </span>
      <span className={classes['who']}>
        <span className={classes['client']} title={name}>
          {name}
        </span>
        <span className={classes['about']} title={about}>
          {about}
        </span>
      </span>
      <span className={classes['marks']}>
        {said !== null && <span className={classes['muted']}>{said}</span>}
        {letter !== null && (
          <span className={classes['ready']} title={t('letterReady')}>
            <MailCheck aria-hidden="true" />
            <span>{t('letterReady')}</span>
          </span>
        )}
        {category !== null && <CategoryChip category={category} />}
      </span>
    </>
  );
}
