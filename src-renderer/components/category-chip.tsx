import type { ReactElement } from 'react';
import type { Category } from '../../src-preload/contract/vocabulary.ts';
import styles from './category-chip.module.css';

const TINTS = {
  'Flotta Auto': 'fleet',
  'RC Professionale': 'professional',
  Fabbricato: 'building',
  'Rischi Tecnologici': 'technology',
  Altro: 'other',
} as const satisfies Record<Category, string>;

interface CategoryChipProps {
  readonly category: Category;
  /** Not its own or not for sure, as of a duplicate from its first: an outline instead of a tint. */
  readonly quiet?: boolean;
  /** Said on hover. */
  readonly title?: string;
}

/** A category by its name on one of five tints of equal weight. */
export function CategoryChip({ category, quiet = false, title }: CategoryChipProps): ReactElement {
  const tint = quiet ? 'quiet' : TINTS[category];
  return (
    <span className={`${styles['chip']} ${styles[tint]}`} title={title}>
      {category}
    </span>
  );
}
