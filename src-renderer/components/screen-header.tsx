import type { ReactElement, ReactNode } from 'react';
import styles from './screen-header.module.css';

interface ScreenHeaderProps {
  readonly title: string;
  /** A figure or a sentence beside the title. */
  readonly note?: ReactNode;
  /** Buttons at the right. */
  readonly children?: ReactNode;
}

/** The first line of a screen: its title, a note, what can be done. */
export function ScreenHeader({ title, note, children }: ScreenHeaderProps): ReactElement {
  return (
    <header className={styles['header']}>
      <h1 className={styles['title']}>{title}</h1>
      {note !== undefined && <span className={styles['note']}>{note}</span>}
      <div className={styles['actions']}>{children}</div>
    </header>
  );
}
