import { describe, expect, it } from 'vitest';
import {
  hasValues,
  lonelyMoments,
  measuredPoints,
  type Series,
} from '../../../../src-renderer/screens/performance/series.ts';
import type { PerformancePoint } from '../../../../src-preload/contract/performance.ts';

const point = (at: number, cpuPercent: number | null): PerformancePoint => ({
  at,
  documents: 0,
  documentsPerMinute: 0,
  failures: 0,
  queueLength: null,
  cpuPercent,
  memoryMb: null,
  engineDelayMs: null,
  shellDelayMs: null,
  request: { count: 0, p50: null, p95: null, p99: null },
});
const cpu: Series = {
  label: 'CPU',
  shape: 'line',
  color: 'black',
  dashed: false,
  valueOf: (each) => each.cpuPercent,
};

describe('series', () => {
  it('tells a measured zero from no measure', () => {
    expect(hasValues([point(1, null)], [cpu])).toBe(false);
    expect(hasValues([point(1, 0)], [cpu])).toBe(true);
  });

  it('lists measured points only, newest first', () => {
    const points = [point(1, 10), point(2, null), point(3, 0)];
    expect(measuredPoints(points, [cpu]).map(({ at }) => at)).toEqual([3, 1]);
  });

  it('finds the measures that a line cannot show', () => {
    const points = [point(1, 5), point(2, null), point(3, 0), point(4, null), point(5, 7), point(6, 8)];
    expect([...lonelyMoments(points, cpu.valueOf)]).toEqual([1, 3]);
  });
});
