import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type MouseHandlerDataParam,
} from 'recharts';
import type { PerformanceReport } from '../../../src-preload/contract/performance.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ChartTable } from './chart-table.tsx';
import { ChartTooltip } from './chart-tooltip.tsx';
import { hasValues, type Series } from './series.ts';
import { timeTicks } from './time-ticks.ts';

const HEIGHT = 180;
const AXIS = { stroke: 'var(--bf-line)', tick: { fill: 'var(--bf-muted)', fontSize: 11 } } as const;

interface TimeChartProps {
  readonly title: string;
  readonly unit: string;
  readonly report: PerformanceReport;
  readonly series: readonly Series[];
  /** Writes a value with its unit, for axis, tooltip and table. */
  readonly write: (value: number | null) => string;
  /** A moment (start of its step) whose documents the clerk wants to see. */
  readonly onMoment: (at: number) => void;
}

/** Values over the window: gaps stay gaps, hovering reads every series of every chart at that time. */
export function TimeChart(props: TimeChartProps): ReactElement {
  const { title, unit, report, series, write, onMoment } = props;
  const { t } = useTranslation('performance');
  const formats = useFormats();
  const { window, from, to, points } = report;
  if (!hasValues(points, series)) {
    return (
      <ChartFrame title={title} unit={unit} series={series}>
        <p>{t('chart.none')}</p>
      </ChartFrame>
    );
  }
  const choose = ({ activeLabel }: MouseHandlerDataParam): void => {
    const at = Number(activeLabel);
    if (activeLabel !== undefined && Number.isFinite(at)) onMoment(at);
  };
  return (
    <ChartFrame
      title={title}
      unit={unit}
      series={series}
      table={<ChartTable title={title} points={points} series={series} write={write} onMoment={onMoment} />}
    >
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <ComposedChart
          data={[...points]}
          syncId="performance"
          accessibilityLayer={false}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          onClick={choose}
        >
          <CartesianGrid stroke="var(--bf-line)" vertical={false} />
          <XAxis
            {...AXIS}
            dataKey="at"
            type="number"
            scale="time"
            domain={[from, to]}
            ticks={timeTicks(window, from, to, new Date(to).getTimezoneOffset())}
            tickFormatter={(at: number) => formats.time(at)}
          />
          <YAxis
            {...AXIS}
            width={64}
            tickCount={4}
            domain={[0, 'auto']}
            tickFormatter={(value: number) => write(value)}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--bf-control-line)' }}
            content={<ChartTooltip points={points} series={series} write={write} />}
          />
          {series.map((each) => drawn(each))}
        </ComposedChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}

function drawn(series: Series): ReactElement {
  const { label, shape, color, dashed, valueOf } = series;
  if (shape === 'bar') {
    return (
      <Bar key={label} name={label} dataKey={valueOf} fill={color} barSize={4} isAnimationActive={false} />
    );
  }
  return (
    <Line
      key={label}
      name={label}
      dataKey={valueOf}
      stroke={color}
      strokeWidth={1.75}
      {...(dashed ? { strokeDasharray: '4 3' } : {})}
      dot={false}
      activeDot={{ r: 4 }}
      connectNulls={false}
      isAnimationActive={false}
    />
  );
}
