import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { shownValue } from './typed-value.ts';
import classes from './request.module.css';

/** What the outside model said, beside what was decided here: its category, why, and what it reads otherwise. */
export function ModelOpinion({
  detail,
}: {
  readonly detail: Pick<RequestDetail, 'opinion' | 'category' | 'reason'>;
}): ReactElement | null {
  const { t } = useTranslation('request');
  const { opinion, category, reason } = detail;
  if (opinion === null) return null;
  const agreement = reason === 'low-confidence' ? 'opinion.toCheck' : 'opinion.agrees';
  return (
    <section className={classes['category']} aria-label={t('opinion.label')}>
      <p className={classes['muted']}>
        {t(opinion.category === category ? agreement : 'opinion.differs', { category: opinion.category })}{' '}
        {opinion.source === 'cache' && t('opinion.kept')}
      </p>
      {opinion.reason !== '' && (
        <p className={classes['muted']}>{t('opinion.reason', { reason: visibleText(opinion.reason) })}</p>
      )}
      <Differences differing={opinion.differing} />
    </section>
  );
}

type Differing = NonNullable<RequestDetail['opinion']>['differing'];

function Differences({ differing }: { readonly differing: Differing }): ReactElement | null {
  const { t } = useTranslation('request');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  if (differing.length === 0) return null;
  return (
    <>
      <p className={classes['muted']}>{t('opinion.reads')}</p>
      <ul className={classes['opinionReads']}>
        {differing.map(({ name, value, evidence }) => (
          <li key={name}>
            {t('opinion.reading', {
              field: shared(`field.${name}`),
              value: visibleText(shownValue(name, value, formats)),
              words: visibleText(evidence.map(({ raw }) => raw).join(', ')),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
