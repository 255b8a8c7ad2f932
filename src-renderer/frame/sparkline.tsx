import type { ReactElement } from 'react';

interface SparklineProps {
  /** 0..100, oldest first. */
  readonly values: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A line of recent percentages without axes, beside the figure that names them. */
export function Sparkline({ values, width, height }: SparklineProps): ReactElement {
  const step = width / Math.max(1, values.length - 1);
  const points = values.map((value, place) => {
    const y = height - 1 - (Math.min(100, Math.max(0, value)) / 100) * (height - 2);
    return `${(place * step).toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <svg width={width} height={height} aria-hidden>
      <polyline points={points.join(' ')} fill="none" stroke="var(--bf-series-medium)" strokeWidth="1.5" />
    </svg>
  );
}
