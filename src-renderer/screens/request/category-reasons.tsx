import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CategoryReason } from '../../../src-preload/contract/requests.ts';
import { CategoryChip } from '../../components/category-chip.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import classes from './category-reasons.module.css';

/** The likeliest categories, each with how likely it was and the words of the document that spoke for it. */
export function CategoryReasons({
  reasons,
}: {
  readonly reasons: readonly CategoryReason[];
}): ReactElement | null {
  const { t } = useTranslation('request');
  const formats = useFormats();
  if (reasons.length === 0) return null;
  return (
    <dl className={classes['reasons']} aria-label={t('category.why')}>
      {reasons.map(({ category, probability, terms }) => (
        <div key={category} className={classes['reason']}>
          <dt>
            <CategoryChip category={category} />
            <span className={classes['likelihood']}>{formats.percent(probability)}</span>
          </dt>
          <dd data-selectable>
            {terms.length === 0
              ? t('category.noTerms')
              : formats.list(terms.map((term) => `«${visibleText(term)}»`))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
