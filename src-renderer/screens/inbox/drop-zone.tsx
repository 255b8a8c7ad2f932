import type { ReactElement, ReactNode } from 'react';
import styles from './drop-zone.module.css';

interface DropZoneProps {
  readonly title: string;
  readonly help: string;
  readonly children: ReactNode;
}

/** A drawn place to drop documents on. The whole window takes them; this shows where to aim. */
export function DropZone({ title, help, children }: DropZoneProps): ReactElement {
  return (
    <div className={styles['room']}>
      <div className={styles['zone']}>
        <Tray />
        <h2 className={styles['title']}>{title}</h2>
        <p className={styles['help']}>{help}</p>
        <div className={styles['actions']}>{children}</div>
      </div>
    </div>
  );
}

/** Three sheets on their way into a tray. */
function Tray(): ReactElement {
  return (
    <svg className={styles['tray']} viewBox="0 0 160 104" fill="none" strokeLinejoin="round" aria-hidden>
      <g className={styles['sheet']}>
        <rect x="38" y="14" width="40" height="54" rx="3" transform="rotate(-9 58 41)" />
        <rect x="84" y="12" width="40" height="54" rx="3" transform="rotate(8 104 39)" />
        <rect x="60" y="6" width="40" height="54" rx="3" />
        <path d="M68 18h24M68 26h24M68 34h16" strokeLinecap="round" />
      </g>
      <path className={styles['box']} d="M20 62h32l8 12h40l8-12h32v30a6 6 0 0 1-6 6H26a6 6 0 0 1-6-6z" />
    </svg>
  );
}
