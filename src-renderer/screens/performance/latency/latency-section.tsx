import { SegmentedControl } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerformance } from '../../../api/performance.ts';
import { ChartGrid } from '../charts/chart-grid.tsx';
import { usePanel } from '../panel-store.ts';
import { StageTable } from './stage-table.tsx';
import classes from '../performance.module.css';

const STAGE_CHARTS = ['stageTypical', 'stageSlow', 'stageSlowest'] as const;
type StageChart = (typeof STAGE_CHARTS)[number];
const DOCUMENT_CHARTS = ['requestTime', ...STAGE_CHARTS] as const;

/** How long the work takes: whole documents, each stage, pages, forms, letters, calls. */
export function LatencySection(): ReactElement {
  const { t } = useTranslation('charts');
  const { t: panel } = useTranslation('performance');
  const range = usePanel(({ range: chosen }) => chosen);
  const paused = usePanel(({ paused: still }) => still);
  const [stage, setStage] = useState<StageChart>('stageSlow');
  const { data: report } = usePerformance(range, paused);
  const ids = useMemo(
    () => ['requestTime', stage, 'pageTime', 'outputTime', 'callTime', 'poolWait'] as const,
    [stage],
  );
  const actions = useMemo(() => {
    const picker = (
      <SegmentedControl
        size="xs"
        aria-label={t('percentile')}
        value={stage}
        onChange={(value) => setStage(STAGE_CHARTS.find((known) => known === value) ?? 'stageSlow')}
        data={STAGE_CHARTS.map((value) => ({ value, label: t(`percentileOf.${value}`) }))}
      />
    );
    return Object.fromEntries(STAGE_CHARTS.map((id) => [id, picker]));
  }, [stage, t]);
  return (
    <>
      <ChartGrid ids={ids} withDocuments={DOCUMENT_CHARTS} actions={actions} />
      {report !== undefined && report.stages.some(({ count }) => count > 0) && (
        <StageTable stages={report.stages} />
      )}
      <p className={classes['note']}>{panel('chart.help')}</p>
    </>
  );
}
