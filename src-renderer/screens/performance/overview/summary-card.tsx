import { CircleAlert, CircleCheck, CircleMinus, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Line, LineChart, ResponsiveContainer, YAxis } from 'recharts';
import type { Health } from '../../../../src-preload/contract/performance.ts';
import { lonelySteps } from '../charts/series.ts';
import classes from '../performance.module.css';

interface SummaryCardProps {
  readonly label: string;
  readonly value: string;
  readonly help?: string;
  readonly health: Health;
  /** Over the window, step by step. */
  readonly values: readonly (number | null)[];
}

const ICONS = { good: CircleCheck, watch: TriangleAlert, bad: CircleAlert, none: CircleMinus } as const;

/** One figure of the day, how it stands in a word, and the line of the window under it. */
export function SummaryCard({ label, value, help, health, values }: SummaryCardProps): ReactElement {
  const { t } = useTranslation('performance');
  const Icon = ICONS[health];
  const lonely = lonelySteps(values);
  const rows = values.map((_, step) => ({ step }));
  return (
    <div className={classes['card']} title={help}>
      <dt className={classes['muted']}>{label}</dt>
      <dd className={classes['cardValue']}>{value}</dd>
      <dd className={classes['health']} data-health={health}>
        <Icon size={14} aria-hidden /> {t(`health.${health}`)}
      </dd>
      <dd className={classes['sparkline']} aria-hidden="true">
        <ResponsiveContainer width="100%" height={28}>
          <LineChart data={rows} accessibilityLayer={false} margin={{ top: 2, right: 2, bottom: 2, left: 2 }}>
            <YAxis hide domain={[0, 'auto']} />
            <Line
              dataKey={({ step }: { step: number }) => (lonely.has(step) ? (values[step] ?? null) : null)}
              stroke="none"
              dot={{ r: 2, fill: 'var(--bf-series-medium)', stroke: 'none' }}
              activeDot={false}
              isAnimationActive={false}
            />
            <Line
              dataKey={({ step }: { step: number }) => values[step] ?? null}
              stroke="var(--bf-series-medium)"
              strokeWidth={1.5}
              dot={false}
              activeDot={false}
              connectNulls={false}
              isAnimationActive={false}
            />
          </LineChart>
        </ResponsiveContainer>
      </dd>
    </div>
  );
}
