import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../src-preload/contract/requests.ts';
import { STAGES } from '../../src-preload/contract/vocabulary.ts';
import styles from './progress-bar.module.css';

/** How far a request is, 0..1: the stages before this one, and this one's own share. */
export function overallProgress({ stage, done, total }: Progress): number {
  return (STAGES.indexOf(stage) + Math.min(1, done / total)) / STAGES.length;
}

/** A thin bar over all stages; its words say the stage and, while reading, the pages. */
export function ProgressBar({
  progress,
  label,
}: {
  readonly progress: Progress;
  readonly label: string;
}): ReactElement {
  const { t } = useTranslation();
  const { stage, done, total } = progress;
  const counted = stage === 'text' ? `, ${t('progress.pages', { done, total })}` : '';
  const value = overallProgress(progress);
  return (
    <span
      className={styles['track']}
      role="progressbar"
      aria-label={label}
      aria-valuenow={Math.round(value * 100)}
      aria-valuetext={`${t(`stage.${stage}`)}${counted}`}
    >
      <span className={styles['fill']} style={{ width: `${value * 100}%` }} />
    </span>
  );
}
