/** One line, or the bars, of a chart as it is drawn. */
export interface DrawnSeries {
  readonly key: string;
  readonly label: string;
  readonly shape: 'line' | 'bar';
  /** A colour token of the theme. */
  readonly color: string;
  readonly dashed: boolean;
  /** One a step; null where nothing was measured: the line has a gap there. */
  readonly values: readonly (number | null)[];
}

/** Whether there is anything to draw. */
export function hasValues(series: readonly Pick<DrawnSeries, 'values'>[]): boolean {
  return series.some(({ values }) => values.some((value) => value !== null));
}

/** The steps in which something was measured, newest first, for the table beside a chart. */
export function measuredSteps(series: readonly Pick<DrawnSeries, 'values'>[]): readonly number[] {
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  return Array.from({ length }, (_, step) => length - 1 - step).filter((step) =>
    series.some(({ values }) => (values[step] ?? null) !== null),
  );
}

/** The steps measured with a gap on both sides: a line cannot show them, a dot does. */
export function lonelySteps(values: readonly (number | null)[]): ReadonlySet<number> {
  const isMeasured = (step: number): boolean => (values[step] ?? null) !== null;
  const steps = values.map((_, step) => step);
  return new Set(steps.filter((step) => isMeasured(step) && !isMeasured(step - 1) && !isMeasured(step + 1)));
}
