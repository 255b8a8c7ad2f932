import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CorrectionWeek } from '../../../../src-preload/contract/accuracy.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import classes from '../performance.module.css';

/** How many categories of each week's requests the office has corrected, the newest week first. */
export function CorrectionTable({ weeks }: { readonly weeks: readonly CorrectionWeek[] }): ReactElement {
  const { t } = useTranslation('performance');
  const formats = useFormats();
  return (
    <div className={classes['tableScroll']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('corrections.week')}</th>
            <th scope="col">{t('corrections.decided')}</th>
            <th scope="col">{t('corrections.corrected')}</th>
            <th scope="col">{t('corrections.share')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map(({ monday, decided, corrected }) => (
            <tr key={monday}>
              <th scope="row">{formats.date(monday)}</th>
              <td>{formats.number(decided)}</td>
              <td>{formats.number(corrected)}</td>
              <td>{formats.percent(decided === 0 ? null : corrected / decided, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
