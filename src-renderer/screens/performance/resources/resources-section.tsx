import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartGrid } from '../charts/chart-grid.tsx';
import classes from '../performance.module.css';

const CHARTS = [
  'processor',
  'threads',
  'memory',
  'heaps',
  'pools',
  'disk',
  'sizes',
  'loopDelay',
  'pauses',
  'measuring',
] as const;

/** What the machine gives and the application takes; and what measuring it costs. */
export function ResourcesSection(): ReactElement {
  const { t } = useTranslation('charts');
  return (
    <>
      <ChartGrid ids={CHARTS} />
      <p className={classes['note']}>{t('resourcesHelp')}</p>
    </>
  );
}
