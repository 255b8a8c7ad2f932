import { TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-formats.ts';
import styles from './confidence-bar.module.css';

interface ConfidenceBarProps {
  /** 0..1 */
  readonly value: number;
  /** Under this the figure is shown too, because it matters. */
  readonly threshold: number;
}

/** How sure the program is: a short bar, with the figure and a sign when it is doubtful. */
export function ConfidenceBar({ value, threshold }: ConfidenceBarProps): ReactElement {
  const { t } = useTranslation();
  const formats = useFormats();
  const low = value < threshold;
  const label = t(low ? 'confidence.low' : 'confidence.value', { value: formats.percent(value) });
  return (
    <span className={styles['confidence']} role="img" aria-label={label} title={label}>
      <span className={styles['track']} data-low={low}>
        <span className={styles['fill']} style={{ width: `${value * 100}%` }} />
      </span>
      {low && (
        <span className={styles['figure']}>
          <TriangleAlert aria-hidden />
          {formats.percent(value)}
        </span>
      )}
    </span>
  );
}
