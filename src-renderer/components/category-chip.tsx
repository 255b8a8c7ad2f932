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

/** A category by its name on one of five tints of equal weight. */
export function CategoryChip({ category }: { readonly category: Category }): ReactElement {
  return <span className={`${styles['chip']} ${styles[TINTS[category]]}`}>{category}</span>;
}
