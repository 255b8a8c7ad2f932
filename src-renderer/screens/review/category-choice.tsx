import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { CATEGORIES, type Category } from '../../../src-preload/contract/vocabulary.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { CategoryReasons } from '../request/category-reasons.tsx';
import classes from './review.module.css';

/** A category less likely than this was never a question. */
const WORTH_SAYING = 0.005;

interface CategoryChoiceProps {
  readonly detail: Pick<RequestDetail, 'category' | 'classifier' | 'probabilities' | 'reasons'>;
  /** The keys 1 to 5 choose here now. */
  readonly keyed: boolean;
  /** The category is in doubt: why it was chosen stands open. */
  readonly reasoned: boolean;
  readonly busy: boolean;
  readonly onChoose: (category: Category) => void;
}

/** The five categories, each at its key, and why the two likeliest were likely. Choosing the current one confirms it. */
export function CategoryChoice(props: CategoryChoiceProps): ReactElement {
  const { detail, keyed, reasoned, busy, onChoose } = props;
  const { t } = useTranslation('review');
  const formats = useFormats();
  const { category: current, classifier, probabilities, reasons } = detail;
  return (
    <div>
      <h3 className={classes['partTitle']}>{t('category.title')}</h3>
      <div className={classes['categories']} role="group" aria-label={t('category.title')}>
        {CATEGORIES.map((category, index) => {
          const probability = probabilities[category];
          return (
            <button
              key={category}
              type="button"
              className={classes['category']}
              aria-pressed={category === current}
              disabled={busy}
              onClick={() => onChoose(category)}
            >
              {keyed ? <KeyHint keys={String(index + 1)} /> : <span className={classes['noKey']} />}
              <span className={classes['categoryName']}>{category}</span>
              {probability !== undefined && probability >= WORTH_SAYING && classifier !== 'clerk' && (
                <span className={classes['likelihood']}>{formats.percent(probability)}</span>
              )}
            </button>
          );
        })}
      </div>
      {reasoned && classifier !== 'clerk' && <CategoryReasons reasons={reasons} />}
    </div>
  );
}
