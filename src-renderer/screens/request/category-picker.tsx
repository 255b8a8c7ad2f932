import { Select } from '@mantine/core';
import type { ReactElement, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { isProvisional, type RequestDetail } from '../../../src-preload/contract/requests.ts';
import { CATEGORIES, type Category } from '../../../src-preload/contract/vocabulary.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { CategoryReasons } from './category-reasons.tsx';
import { likelihoods } from './likelihoods.ts';
import classes from './request.module.css';

interface CategoryPickerProps {
  readonly detail: Pick<
    RequestDetail,
    'category' | 'confidence' | 'classifier' | 'probabilities' | 'reasons' | 'pageCount'
  >;
  readonly busy: boolean;
  readonly onChoose: (category: Category) => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** The category, how sure it is, who chose it, and the others that were possible. */
export function CategoryPicker({ detail, busy, onChoose, inputRef }: CategoryPickerProps): ReactElement {
  const { t } = useTranslation('request');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const { category, confidence, classifier, probabilities, reasons } = detail;
  return (
    <section className={classes['category']} aria-label={shared('category.label')}>
      <div className={classes['categoryLine']}>
        <Select
          ref={inputRef}
          size="xs"
          comboboxProps={{ withinPortal: false }}
          aria-label={shared('category.label')}
          placeholder={t('category.none')}
          disabled={busy}
          allowDeselect={false}
          data={[...CATEGORIES]}
          onKeyDown={(event) => {
            // Escape first closes the open list; only the next one leaves the request.
            const open = event.currentTarget.getAttribute('aria-expanded') === 'true';
            if (event.key === 'Escape' && open) event.preventDefault();
          }}
          value={category}
          onChange={(chosen) => {
            const found = CATEGORIES.find((each) => each === chosen);
            if (found !== undefined && found !== category) onChoose(found);
          }}
        />
        {confidence !== null && classifier !== 'clerk' && (
          <span className={classes['figure']}>{formats.percent(confidence)}</span>
        )}
        {classifier !== null && (
          <span className={classes['muted']}>
            {t(isProvisional(detail) ? 'category.provisional' : `category.${classifier}`)}
          </span>
        )}
      </div>
      {reasons.length > 0 && (
        <details className={classes['details']}>
          <summary>{t('category.why')}</summary>
          <CategoryReasons reasons={reasons} />
        </details>
      )}
      <Probabilities probabilities={probabilities} />
    </section>
  );
}

/** How likely each category was, on demand. */
function Probabilities({ probabilities }: Pick<RequestDetail, 'probabilities'>): ReactElement | null {
  const { t } = useTranslation('request');
  const formats = useFormats();
  const likely = likelihoods(probabilities);
  if (likely.length < 2) return null;
  return (
    <details className={classes['details']}>
      <summary>{t('category.showProbabilities')}</summary>
      <dl className={classes['probabilities']}>
        {likely.map((each) => (
          <div key={each.category}>
            <dt>{each.category}</dt>
            <dd>
              <span className={classes['bar']} style={{ width: `${each.probability * 100}%` }} />
            </dd>
            <dd className={classes['figure']}>{formats.percent(each.probability, 1)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
