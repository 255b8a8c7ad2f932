import { useId, type ReactElement, type ReactNode } from 'react';
import styles from './settings-screen.module.css';

interface SectionProps {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}

/** One group of settings: its name and what it is for at the left, its fields at the right. */
export function Section({ title, help, children }: SectionProps): ReactElement {
  const heading = useId();
  return (
    <section className={styles['section']} aria-labelledby={heading}>
      <div>
        <h2 id={heading} className={styles['heading']}>
          {title}
        </h2>
        {help !== undefined && <p className={styles['quiet']}>{help}</p>}
      </div>
      <div className={styles['fields']}>{children}</div>
    </section>
  );
}
