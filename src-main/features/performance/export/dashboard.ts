import type { AdviceReport, Recommendation } from '../../../../src-preload/contract/advice.ts';
import type { Measured } from '../../../core/metrics/metrics.ts';
import { prometheusName } from './prometheus-text.ts';

/** One series, in the units of the catalogue (milliseconds, bytes, percent), since the program started. */
export interface CurrentMetric {
  readonly metric: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly count: number;
  readonly sum: number;
  readonly last: number;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
}

/** What other programs show of this one. */
export interface Dashboard {
  readonly generated_at: string;
  readonly current_metrics: readonly CurrentMetric[];
  readonly recommendations: readonly Recommendation[];
  readonly optimization_summary: {
    readonly score: number | null;
    readonly score_parts: AdviceReport['score']['parts'];
    readonly open_recommendations: number;
    readonly applied: number;
    readonly kept: number;
    readonly rolled_back: number;
    readonly regressions: number;
  };
}

/** The state of the program for other programs: measurements, recommendations, and what came of those that were followed. */
export function buildDashboard(measured: readonly Measured[], advice: AdviceReport, now: Date): Dashboard {
  const withState = (state: string): number => advice.applied.filter((one) => one.state === state).length;
  return {
    generated_at: now.toISOString(),
    current_metrics: measured.map(currentMetric),
    recommendations: advice.recommendations,
    optimization_summary: {
      score: advice.score.points,
      score_parts: advice.score.parts,
      open_recommendations: advice.recommendations.length,
      applied: advice.applied.length,
      kept: withState('kept'),
      rolled_back: withState('rolled-back'),
      regressions: advice.regressions.length,
    },
  };
}

function currentMetric({ metric, labels, count, sum, last, durations }: Measured): CurrentMetric {
  return {
    metric: prometheusName(metric),
    labels,
    count,
    sum,
    last,
    p50: durations?.percentile(0.5) ?? null,
    p95: durations?.percentile(0.95) ?? null,
    p99: durations?.percentile(0.99) ?? null,
  };
}
