import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AccuracyReport } from '../../src-preload/contract/accuracy.ts';
import type { CallOutput } from '../../src-preload/contract/channels.ts';
import type { EventPayload } from '../../src-preload/contract/events.ts';
import type { ChartId } from '../../src-preload/contract/charts.ts';
import type {
  BusinessReport,
  PerformanceReport,
  PerformanceWindow,
} from '../../src-preload/contract/performance.ts';
import { MEASURED_KEY } from './use-engine-events.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

export type Measurement = EventPayload<'performance.measured'>;

/** How often the figures of a window are asked for anew, milliseconds: none changes faster than its steps. */
const REFRESH_MS: Readonly<Record<PerformanceWindow, number>> = {
  '15m': 10_000,
  '1h': 10_000,
  '6h': 60_000,
  '24h': 60_000,
  '7d': 600_000,
  '30d': 600_000,
  '90d': 600_000,
};

/** What all figures of a window have in common; `still` keeps them as they are. */
function live(window: PerformanceWindow, still: boolean) {
  return { keepPrevious: true, still, everyMs: REFRESH_MS[window] } as const;
}

/** The overview of a window, live unless it is to stand `still`. */
export function usePerformance(window: PerformanceWindow, still: boolean): UseQueryResult<PerformanceReport> {
  return useCall('performance.report', { window }, live(window, still));
}

/** Charts over a window, live unless they are to stand `still`. */
export function useCharts(
  window: PerformanceWindow,
  ids: readonly ChartId[],
  still: boolean,
): UseQueryResult<CallOutput<'performance.charts'>> {
  return useCall('performance.charts', { window, ids: [...ids] }, live(window, still));
}

/** What came of the work in a window, live unless it is to stand `still`. */
export function useBusiness(window: PerformanceWindow, still: boolean): UseQueryResult<BusinessReport> {
  return useCall('performance.business', { window }, live(window, still));
}

/** Saves a chart where the clerk says. */
export function useSaveChart(): Command<'performance.saveChart'> {
  return useCommand('performance.saveChart');
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
