import type { ReactElement, ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly title: string;
  readonly help?: string | undefined;
  /** A drawing or an icon above the title. */
  readonly picture?: ReactNode;
  /** What to do next. */
  readonly children?: ReactNode;
}

/** Where there is nothing to show: what belongs here and what to do next. */
export function EmptyState({ title, help, picture, children }: EmptyStateProps): ReactElement {
  return (
    <div className={styles['empty']}>
      {picture}
      <h2 className={styles['title']}>{title}</h2>
      {help !== undefined && <p className={styles['help']}>{help}</p>}
      {children !== undefined && <div className={styles['actions']}>{children}</div>}
    </div>
  );
}
