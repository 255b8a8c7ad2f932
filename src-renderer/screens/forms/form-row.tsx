import { CircleDashed } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CategoryChip } from '../../components/category-chip.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { useFormName } from '../../components/use-form-name.ts';
import { visibleText } from '../../components/visible-text.ts';
import type { FormRow } from './use-form-window.ts';
import classes from './forms.module.css';

/** What a row says of a form: whose it is, which one, how full, how old. */
export function FormRowContent({ row }: { readonly row: FormRow }): ReactElement {
  const { t } = useTranslation('forms');
  const nameOf = useFormName();
  return (
    <>
      <span className={classes['line']}>
        <span className={classes['client']}>{visibleText(row.clientName ?? t('unknownClient'))}</span>
        {row.category !== null && <CategoryChip category={row.category} />}
      </span>
      <span className={`${classes['line']} ${classes['meta']}`}>
        <span className={classes['template']}>{nameOf(row)}</span>
        {row.missing.length > 0 && (
          <span className={classes['missing']}>
            <CircleDashed aria-hidden="true" />
            {t('missing', { count: row.missing.length })}
          </span>
        )}
        <RelativeTime at={row.createdAt} />
      </span>
    </>
  );
}
