import { CircleHelp } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientRow } from '../../../src-preload/contract/clients.ts';
import { RelativeTime } from '../../components/relative-time.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import classes from './clients.module.css';

/** What a row says of a client. */
export function ClientCells({ row }: { readonly row: ClientRow }): ReactElement {
  const { t } = useTranslation('clients');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const name = visibleText(row.name);
  return (
    <>
      <span className={classes['name']} title={name}>
        <span className={classes['nameText']}>{name}</span>
        {row.questionCount > 0 && (
          <span className={classes['doubt']}>
            <CircleHelp aria-hidden="true" />
            {t('toConfirm', { count: row.questionCount })}
          </span>
        )}
      </span>
      <span>{row.vatNumber ?? row.taxCode ?? shared('none')}</span>
      <span className={classes['cut']}>{visibleText(row.city ?? shared('none'))}</span>
      <span className={classes['number']}>{formats.number(row.requestCount)}</span>
      <span>{row.lastRequestAt === null ? shared('none') : <RelativeTime at={row.lastRequestAt} />}</span>
    </>
  );
}
