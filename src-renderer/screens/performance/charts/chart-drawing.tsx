import { memo, useMemo, type ReactElement } from 'react';
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
import { useFormats } from '../../../i18n/use-formats.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import type { DrawnChart } from './drawn-chart.ts';
import { lonelySteps, type DrawnSeries } from './series.ts';
import { timeTicks, writeTick } from './time-ticks.ts';

const HEIGHT = 180;
const AXIS = { stroke: 'var(--bf-line)', tick: { fill: 'var(--bf-muted)', fontSize: 11 } } as const;

interface ChartDrawingProps {
  readonly drawn: DrawnChart;
  /** Null where a point leads to no documents. */
  readonly onMoment: ((at: number) => void) | null;
}

/** A step: recharts asks each series for its value there. */
interface Row {
  readonly at: number;
  readonly step: number;
}

/** Lines and bars: gaps stay gaps, hovering reads every series of every chart at that time. */
export const ChartDrawing = memo(function ChartDrawing({ drawn, onMoment }: ChartDrawingProps): ReactElement {
  const formats = useFormats();
  const { series, write, moments } = drawn;
  const { window, from, to } = drawn.chart;
  const rows = useMemo(() => moments.map((at, step): Row => ({ at, step })), [moments]);
  const choose = ({ activeLabel }: MouseHandlerDataParam): void => {
    const at = Number(activeLabel);
    if (activeLabel !== undefined && Number.isFinite(at)) onMoment?.(at);
  };
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <ComposedChart
        data={rows}
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
          tickFormatter={writeTick(window, formats)}
        />
        <YAxis {...AXIS} width={64} tickCount={4} domain={[0, 'auto']} tickFormatter={write} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--bf-control-line)' }}
          content={<ChartTooltip drawn={drawn} />}
        />
        {series.map(line)}
        {series.filter(({ shape }) => shape === 'line').map(dots)}
      </ComposedChart>
    </ResponsiveContainer>
  );
});

function line({ key, label, shape, color, dashed, values }: DrawnSeries): ReactElement {
  const valueOf = ({ step }: Row): number | null => values[step] ?? null;
  if (shape === 'bar') {
    return (
      <Bar
        key={key}
        name={label}
        dataKey={valueOf}
        stackId="bars"
        fill={color}
        barSize={4}
        isAnimationActive={false}
      />
    );
  }
  return (
    <Line
      key={key}
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

/** What a line leaves out: measures with a gap on both sides. */
function dots({ key, color, values }: DrawnSeries): ReactElement {
  const lonely = lonelySteps(values);
  return (
    <Line
      key={`${key} dots`}
      dataKey={({ step }: Row) => (lonely.has(step) ? (values[step] ?? null) : null)}
      stroke="none"
      dot={{ r: 2.5, fill: color, stroke: 'none' }}
      activeDot={false}
      isAnimationActive={false}
    />
  );
}
