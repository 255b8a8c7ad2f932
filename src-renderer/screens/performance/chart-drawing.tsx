import type { ReactElement } from 'react';
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
import type { PerformancePoint, PerformanceReport } from '../../../src-preload/contract/performance.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import type { ChartPlan } from './chart-list.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { lonelyMoments, type Series } from './series.ts';
import { timeTicks } from './time-ticks.ts';

const HEIGHT = 180;
const AXIS = { stroke: 'var(--bf-line)', tick: { fill: 'var(--bf-muted)', fontSize: 11 } } as const;

interface ChartDrawingProps {
  readonly plan: ChartPlan;
  readonly report: PerformanceReport;
  readonly onMoment: (at: number) => void;
}

/** Lines and bars: gaps stay gaps, hovering reads every series of every chart at that time. */
export function ChartDrawing({ plan, report, onMoment }: ChartDrawingProps): ReactElement {
  const formats = useFormats();
  const { series, write } = plan;
  const { window, from, to, points } = report;
  const choose = ({ activeLabel }: MouseHandlerDataParam): void => {
    const at = Number(activeLabel);
    if (activeLabel !== undefined && Number.isFinite(at)) onMoment(at);
  };
  return (
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
          tickFormatter={formats.time}
        />
        <YAxis {...AXIS} width={64} tickCount={4} domain={[0, 'auto']} tickFormatter={write} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--bf-control-line)' }}
          content={<ChartTooltip points={points} series={series} write={write} />}
        />
        {series.map(drawn)}
        {series.filter((each) => each.shape === 'line').map((each) => dots(points, each))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function drawn({ label, shape, color, dashed, valueOf }: Series): ReactElement {
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

/** What a line leaves out: measures with a gap on both sides. */
function dots(points: readonly PerformancePoint[], { label, color, valueOf }: Series): ReactElement {
  const lonely = lonelyMoments(points, valueOf);
  return (
    <Line
      key={`${label} dots`}
      dataKey={(point: PerformancePoint) => (lonely.has(point.at) ? valueOf(point) : null)}
      stroke="none"
      dot={{ r: 2.5, fill: color, stroke: 'none' }}
      activeDot={false}
      isAnimationActive={false}
    />
  );
}
