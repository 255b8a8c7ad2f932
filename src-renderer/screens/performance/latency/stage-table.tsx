import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PerformanceReport } from '../../../../src-preload/contract/performance.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import classes from '../performance.module.css';

/** Where the time goes: p50, p95 and p99 of each stage, with bars that share one scale. */
export function StageTable({ stages }: Pick<PerformanceReport, 'stages'>): ReactElement {
  const { t } = useTranslation('performance');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const longest = Math.max(1, ...stages.map((stage) => stage.p99 ?? 0));
  return (
    <ChartFrame title={t('chart.stages')} unit={t('chart.stagesUnit')}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('table.stage')}</th>
            <th scope="col">p50</th>
            <th scope="col">p95</th>
            <th scope="col">p99</th>
            <th scope="col">{t('table.count')}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map(({ stage, count, p50, p95, p99 }) => (
            <tr key={stage}>
              <th scope="row" className={classes['stage']}>
                <span>{shared(`stage.${stage}`)}</span>
                <span className={classes['bars']} aria-hidden="true">
                  <span data-strength="faint" style={{ width: share(p99, longest) }} />
                  <span data-strength="medium" style={{ width: share(p95, longest) }} />
                  <span data-strength="strong" style={{ width: share(p50, longest) }} />
                </span>
              </th>
              <td>{formats.duration(p50)}</td>
              <td>{formats.duration(p95)}</td>
              <td>{formats.duration(p99)}</td>
              <td>{formats.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ChartFrame>
  );
}

function share(milliseconds: number | null, longest: number): string {
  return `${((milliseconds ?? 0) / longest) * 100}%`;
}
