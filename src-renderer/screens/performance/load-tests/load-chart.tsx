import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { LoadPoint } from '../../../../src-preload/contract/load-tests.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { lonelySteps } from '../charts/series.ts';
import type { LoadChartPlan, LoadLine } from './load-chart-list.ts';
import panel from '../performance.module.css';

const HEIGHT = 150;
const AXIS = { stroke: 'var(--bf-line)', tick: { fill: 'var(--bf-muted)', fontSize: 11 } } as const;

interface LoadChartProps {
  readonly plan: LoadChartPlan;
  readonly points: readonly LoadPoint[];
}

/** Values over the seconds of a test, as a drawing and as a table; gaps stay gaps. */
export function LoadChart({ plan, points }: LoadChartProps): ReactElement {
  const { t } = useTranslation('loadTests');
  const { title, unit, lines, write, counts } = plan;
  const rows = useMemo(() => [...points], [points]);
  if (points.length === 0) {
    return (
      <ChartFrame title={title} unit={unit}>
        <p>{t('noPoints')}</p>
      </ChartFrame>
    );
  }
  return (
    <ChartFrame
      title={title}
      unit={unit}
      series={lines}
      table={<LoadChartTable plan={plan} points={points} />}
    >
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <ComposedChart
          data={rows}
          accessibilityLayer={false}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        >
          <CartesianGrid stroke="var(--bf-line)" vertical={false} />
          <XAxis
            {...AXIS}
            dataKey="second"
            type="number"
            domain={['dataMin', 'dataMax']}
            tickFormatter={writeSecond}
          />
          <YAxis
            {...AXIS}
            width={64}
            tickCount={4}
            domain={[0, 'auto']}
            allowDecimals={!counts}
            tickFormatter={write}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--bf-control-line)' }}
            contentStyle={{ background: 'var(--bf-surface)', borderColor: 'var(--bf-line)' }}
            labelFormatter={(second) => writeSecond(Number(second))}
            formatter={(value) => write(typeof value === 'number' ? value : null)}
          />
          {lines.map((line) => drawnLine(line, points))}
        </ComposedChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}

function LoadChartTable({ plan, points }: LoadChartProps): ReactElement {
  const { t } = useTranslation('loadTests');
  const { title, lines, write } = plan;
  return (
    <div className={panel['tableScroll']} tabIndex={0} role="group" aria-label={title}>
      <table className={panel['table']}>
        <thead>
          <tr>
            <th scope="col">{t('column.second')}</th>
            {lines.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.second}>
              <th scope="row">{writeSecond(point.second)}</th>
              {lines.map(({ key, valueOf }) => (
                <td key={key}>{write(valueOf(point))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function drawnLine(
  { key, label, color, dashed, valueOf }: LoadLine,
  points: readonly LoadPoint[],
): ReactElement {
  const lonely = lonelySteps(points.map(valueOf));
  return (
    <Line
      key={key}
      name={label}
      dataKey={valueOf}
      stroke={color}
      strokeWidth={1.75}
      {...(dashed ? { strokeDasharray: '4 3' } : {})}
      dot={lonely.size > 0 ? { r: 2, fill: color, stroke: 'none' } : false}
      activeDot={{ r: 4 }}
      connectNulls={false}
      isAnimationActive={false}
    />
  );
}

/** Seconds of a test as minutes and seconds. */
function writeSecond(second: number): string {
  const whole = Math.round(second);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
