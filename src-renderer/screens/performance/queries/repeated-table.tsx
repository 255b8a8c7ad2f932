import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RepeatedStatement } from '../../../../src-preload/contract/queries.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { shortStatement } from './pretty-statement.ts';
import { usePlaceName } from './use-place-name.ts';
import panel from '../performance.module.css';
import classes from './queries.module.css';

/** Statements that run again and again within one call or request, where one could do. */
export function RepeatedTable({
  repeated,
}: {
  readonly repeated: readonly RepeatedStatement[];
}): ReactElement {
  const { t } = useTranslation('queries');
  const formats = useFormats();
  const placeName = usePlaceName();
  if (repeated.length === 0) return <p className={panel['muted']}>{t('repeated.none')}</p>;
  return (
    <div className={classes['scroll']}>
      <table className={panel['table']}>
        <thead>
          <tr>
            <th scope="col">{t('column.statement')}</th>
            <th scope="col">{t('column.where')}</th>
            <th scope="col">{t('repeated.most')}</th>
            <th scope="col">{t('repeated.times')}</th>
            <th scope="col">{t('column.totalMs')}</th>
            <th scope="col">{t('column.lastAt')}</th>
          </tr>
        </thead>
        <tbody>
          {repeated.map((each) => (
            <tr key={`${each.kind} ${each.place} ${each.statement}`}>
              <th scope="row" className={classes['statement']}>
                <code>{shortStatement(each.statement)}</code>
              </th>
              <td>{placeName({ kind: each.kind, name: each.place })}</td>
              <td>{formats.number(each.most)}</td>
              <td>{formats.number(each.times)}</td>
              <td>{formats.duration(each.totalMs)}</td>
              <td>{formats.dateTime(each.lastAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
