import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AccuracyReport } from '../../src-preload/contract/accuracy.ts';
import type { CallOutput } from '../../src-preload/contract/channels.ts';
import type { EventPayload } from '../../src-preload/contract/events.ts';
import type { PerformanceReport, PerformanceWindow } from '../../src-preload/contract/performance.ts';
import { MEASURED_KEY } from './use-engine-events.ts';
import { useCall } from './use-call.ts';

export type Measurement = EventPayload<'performance.measured'>;

/** The panel's report over a window; every new measurement brings a new one, unless it is to stand `still`. */
export function usePerformance(window: PerformanceWindow, still: boolean): UseQueryResult<PerformanceReport> {
  return useCall('performance.report', { window }, { keepPrevious: true, still });
}

/** How well categories are decided; asked again with every new measurement. */
export function useAccuracy(): UseQueryResult<AccuracyReport> {
  return useCall('performance.accuracy', {});
}

/** The slowest documents finished between two moments (epoch milliseconds). */
export function useSlowest(
  between: { readonly from: number; readonly to: number } | null,
): UseQueryResult<CallOutput<'performance.slowest'>> {
  return useCall('performance.slowest', between ?? { from: 0, to: 0 }, { enabled: between !== null });
}

/** The measurements heard since the window opened, oldest first; empty before the first. */
export function useMeasurements(): readonly Measurement[] {
  const { data } = useQuery<readonly Measurement[]>({
    queryKey: MEASURED_KEY,
    queryFn: () => [],
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return data ?? [];
}
