import type { Health, PerformanceReport } from '../../../src-preload/contract/performance.ts';

/** What of a day is judged. */
export interface Day extends Pick<
  PerformanceReport['today'],
  'documents' | 'failures' | 'waiting' | 'request'
> {
  /** How many requests were through in a minute lately. */
  readonly settledPerMinute: number;
}

/** The office's promise: half of all requests within 30 seconds, 95 of 100 within 60. */
const TYPICAL_MS = 30_000;
const SLOW_MS = 60_000;
/** What waits is through in so many minutes: nobody notices; they go for a coffee; they wait. */
const SOON_MINUTES = 5;
const LATE_MINUTES = 30;
/** One in a hundred fails now and then; one in ten is no accident any more. */
const MANY_FAIL = 0.1;
/** A single failure among three documents is no share to judge. */
const ENOUGH_DOCUMENTS = 10;

/** How each of a day's four figures stands. */
export function judgeDay(day: Day): PerformanceReport['health'] {
  return {
    documents: judgeDocuments(day),
    typical: judgeTypical(day),
    waiting: judgeWaiting(day),
    failures: judgeFailures(day),
  };
}

/** Work that waits while none gets done. */
function judgeDocuments({ documents, waiting, settledPerMinute }: Day): Health {
  if (waiting > 0 && settledPerMinute === 0) return 'watch';
  return documents === 0 ? 'none' : 'good';
}

function judgeTypical({ request: { p50, p95 } }: Day): Health {
  if (p50 === null) return 'none';
  if (p50 > SLOW_MS) return 'bad';
  return p50 > TYPICAL_MS || (p95 ?? 0) > SLOW_MS ? 'watch' : 'good';
}

function judgeWaiting({ waiting, settledPerMinute }: Day): Health {
  if (waiting === 0) return 'good';
  if (settledPerMinute === 0) return 'watch';
  const minutes = waiting / settledPerMinute;
  if (minutes <= SOON_MINUTES) return 'good';
  return minutes <= LATE_MINUTES ? 'watch' : 'bad';
}

function judgeFailures({ documents, failures }: Day): Health {
  if (documents === 0) return 'none';
  if (failures === 0) return 'good';
  return documents >= ENOUGH_DOCUMENTS && failures / documents > MANY_FAIL ? 'bad' : 'watch';
}
