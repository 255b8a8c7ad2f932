import type { Migration } from '../migrate.ts';

const RESOLUTIONS = [10, 60, 3600, 86_400] as const;

/** What the older table measured, and the series that measure it now. */
const MOVED = [
  { column: 'cpu_percent', factor: 1, metric: 'cpu_use', labels: '{"process":"all"}' },
  { column: 'memory_mb', factor: 1024 * 1024, metric: 'memory', labels: '{"process":"all"}' },
  { column: 'engine_delay_ms', factor: 1, metric: 'loop_delay', labels: '{"thread":"engine"}' },
  { column: 'shell_delay_ms', factor: 1, metric: 'loop_delay', labels: '{"thread":"shell"}' },
  { column: 'queue_length', factor: 1, metric: 'queue_length', labels: '{}' },
] as const;

/** Moves the measurements of the machine to those of everything else, and lets go of their table. Frozen. */
export const measurements: Migration = {
  version: 26,
  name: 'measurements',
  sql: `
${MOVED.flatMap((moved) => [seriesOf(moved), ...RESOLUTIONS.map((seconds) => pointsOf(moved, seconds))]).join('\n')}
DROP TABLE measurements;
`,
};

type Moved = (typeof MOVED)[number];

function seriesOf({ metric, labels }: Moved): string {
  return `INSERT OR IGNORE INTO metric_series (metric, labels) VALUES ('${metric}', '${labels}');`;
}

/** The latest value of a step is the one behind the greatest moment, written so that moments sort as text. */
function pointsOf({ column, factor, metric, labels }: Moved, seconds: number): string {
  const value = `${column} * ${factor}.0`;
  const step = `at / ${seconds * 1000} * ${seconds * 1000}`;
  return `INSERT OR IGNORE INTO metric_points (resolution, series_id, at, count, sum, min, max, last)
SELECT ${seconds}, metric_series.id, ${step}, count(*), sum(${value}), min(${value}), max(${value}),
  CAST(substr(max(printf('%020d', at) || (${value})), 21) AS REAL)
FROM measurements JOIN metric_series ON metric = '${metric}' AND labels = '${labels}'
WHERE ${column} IS NOT NULL
GROUP BY ${step};`;
}
