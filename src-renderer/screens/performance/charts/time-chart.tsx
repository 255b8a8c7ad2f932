import { useInViewport, useMergedRef } from '@mantine/hooks';
import { memo, useMemo, useRef, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chart } from '../../../../src-preload/contract/charts.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { ChartDrawing } from './chart-drawing.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { ChartTable } from './chart-table.tsx';
import { drawnChart, wordIn } from './drawn-chart.ts';
import { ExportMenu } from './export-menu.tsx';
import { hasValues } from './series.ts';

interface TimeChartProps {
  readonly chart: Chart;
  /** A moment (start of its step) whose documents the clerk wants to see; null where none stand behind the values. */
  readonly onMoment: ((at: number) => void) | null;
  /** At the right of the title, before the export. */
  readonly actions?: ReactNode;
}

/** Values over the window, as a drawing and as a table. Drawn only while it is seen, and anew only when its measurements have changed. */
export const TimeChart = memo(function TimeChart({ chart, onMoment, actions }: TimeChartProps): ReactElement {
  const { t } = useTranslation('charts');
  const formats = useFormats();
  const drawing = useRef<HTMLDivElement>(null);
  const { ref: seen, inViewport } = useInViewport();
  const place = useMergedRef(drawing, seen);
  const drawn = useMemo(() => drawnChart(chart, t, formats), [chart, t, formats]);
  const { title, unit, series } = drawn;
  if (!hasValues(series)) {
    return (
      <ChartFrame title={title} unit={unit} actions={actions}>
        <p>{t('none')}</p>
      </ChartFrame>
    );
  }
  const { metrics, resolutionSeconds, measurements } = chart.source;
  const resolutions = t('resolution', { returnObjects: true });
  return (
    <ChartFrame
      title={title}
      unit={unit}
      series={series}
      drawingRef={place}
      actions={
        <>
          {actions}
          <ExportMenu drawn={drawn} drawing={drawing} />
        </>
      }
      source={t('source', {
        count: measurements,
        measurements: formats.number(measurements),
        metrics: formats.list(metrics),
        resolution: wordIn(resolutions, String(resolutionSeconds)) ?? '',
      })}
      table={<ChartTable drawn={drawn} onMoment={onMoment} />}
    >
      {inViewport && <ChartDrawing drawn={drawn} onMoment={onMoment} />}
    </ChartFrame>
  );
});
