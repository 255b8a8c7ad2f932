import { TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, RequestDetail } from '../../../src-preload/contract/requests.ts';
import { FIELD_KINDS, type FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import type { Formats } from '../../i18n/formats.ts';
import styles from './preview-pane.module.css';

/** What a clerk looks for first, in this order. */
const KEY_FIELDS: readonly FieldName[] = [
  'vatNumber',
  'taxCode',
  'email',
  'phone',
  'plates',
  'limitEur',
  'sumInsuredEur',
  'effectiveDate',
  'replyBy',
  'currentInsurer',
];

/** The data that tell at a glance what a request is about, and what is missing. */
export function KeyData({ detail }: { readonly detail: RequestDetail }): ReactElement {
  const { t } = useTranslation(['inbox', 'shared']);
  const formats = useFormats();
  const found = KEY_FIELDS.flatMap((name) => detail.fields.find((field) => field.name === name) ?? []);
  const missing = detail.missing.map((name) => t(`shared:field.${name}`)).join(', ');
  return (
    <>
      <dl className={styles['data']}>
        {found.map((field) => (
          <div key={field.name}>
            <dt>{t(`shared:field.${field.name}`)}</dt>
            <dd data-selectable>
              {!field.valid && (
                <TriangleAlert
                  className={styles['doubt']}
                  aria-label={t('shared:reasonShort.invalid-data')}
                />
              )}
              {written(field, formats)}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('columns.filename')}</dt>
          <dd data-selectable>{detail.filename}</dd>
        </div>
        <div>
          <dt>{t('columns.receivedAt')}</dt>
          <dd>
            {formats.dateTime(detail.createdAt)}
            {detail.pageCount === null ? '' : ` · ${t('preview.pages', { count: detail.pageCount })}`}
          </dd>
        </div>
      </dl>
      {missing !== '' && <p className={styles['quiet']}>{t('preview.missing', { fields: missing })}</p>}
    </>
  );
}

/** A value as its kind is written. */
function written({ name, value }: Field, formats: Formats): string {
  if (typeof value === 'string') return FIELD_KINDS[name] === 'date' ? formats.date(value) : value;
  if (typeof value === 'number') return FIELD_KINDS[name] === 'money' ? formats.money(value) : String(value);
  return value.join(', ');
}
