import type { Metrics } from './metrics.ts';

/**
 * What was done, in milliseconds of work on an ordinary core (measured: see the READMEs of the stages): how much an hour's work
 * was does not depend on whether scans or digital letters came in.
 */
const WORK_MS = { scannedPage: 1300, otherPage: 15, request: 70 } as const;
/** Whose entries are kept for the time that the settings name. */
const TIMED: readonly string[] = ['classification', 'queries'];

/** What was done since the start. */
export interface WorkMeter {
  /** Milliseconds of work on an ordinary core. */
  readonly workDone: () => number;
  /** Lookups in caches whose time can be set, and those that found something. */
  readonly lookups: () => { readonly all: number; readonly found: number };
}

/** Counts the work as it is measured. */
export function withWorkMeter(metrics: Metrics): { readonly metrics: Metrics; readonly meter: WorkMeter } {
  let done = 0;
  let all = 0;
  let found = 0;
  const record: Metrics['record'] = (metric, labels, milliseconds) => {
    const named: Readonly<Record<string, string>> = labels;
    if (metric === 'page_duration')
      done += named['source'] === 'ocr' ? WORK_MS.scannedPage : WORK_MS.otherPage;
    if (metric === 'request_duration') done += WORK_MS.request;
    metrics.record(metric, labels, milliseconds);
  };
  const add: Metrics['add'] = (metric, labels, amount) => {
    const named: Readonly<Record<string, string>> = labels;
    if (metric === 'cache_lookups' && TIMED.includes(named['namespace'] ?? '')) {
      all += amount ?? 1;
      if (named['result'] === 'hit') found += amount ?? 1;
    }
    metrics.add(metric, labels, amount);
  };
  return {
    metrics: { ...metrics, record, add },
    meter: { workDone: () => done, lookups: () => ({ all, found }) },
  };
}
