import type { ReactElement } from 'react';
import { Line, LineChart, ResponsiveContainer, YAxis } from 'recharts';
import type { PerformancePoint } from '../../../src-preload/contract/performance.ts';
import { lonelyMoments } from './series.ts';
import classes from './performance.module.css';

interface SummaryCardProps {
  readonly label: string;
  readonly value: string;
  readonly help?: string;
  readonly tone: 'plain' | 'bad';
  readonly points: readonly PerformancePoint[];
  readonly valueOf: (point: PerformancePoint) => number | null;
}

/** One figure of the day, with the line of the window under it. */
export function SummaryCard({ label, value, help, tone, points, valueOf }: SummaryCardProps): ReactElement {
  const lonely = lonelyMoments(points, valueOf);
  return (
    <div className={classes['card']} title={help}>
      <dt className={classes['muted']}>{label}</dt>
      <dd className={classes['cardValue']} data-tone={tone}>
        {value}
      </dd>
      <dd className={classes['sparkline']} aria-hidden="true">
        <ResponsiveContainer width="100%" height={28}>
          <LineChart
            data={[...points]}
            accessibilityLayer={false}
            margin={{ top: 2, right: 2, bottom: 2, left: 2 }}
          >
            <YAxis hide domain={[0, 'auto']} />
            <Line
              dataKey={(point: PerformancePoint) => (lonely.has(point.at) ? valueOf(point) : null)}
              stroke="none"
              dot={{ r: 2, fill: 'var(--bf-series-medium)', stroke: 'none' }}
              activeDot={false}
              isAnimationActive={false}
            />
            <Line
              dataKey={valueOf}
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
