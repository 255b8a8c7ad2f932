import type { BusinessReport, PerformanceWindow } from '../../../src-preload/contract/performance.ts';
import type { Database } from '../../data/open-database.ts';
import {
  mailsSent,
  requestsByCategory,
  requestsByOutcome,
  valuesFound,
} from '../../data/repositories/business.ts';
import { requestsDecidedSince } from '../../data/repositories/decided-requests.ts';
import { stepsOf } from './window-steps.ts';

/** Who checks a request still does about half of what they would do without it. */
const SHARE_SAVED_IN_REVIEW = 0.5;

/**
 * What came of the work over a window that ends now: facts of the database. The time saved alone is an estimate.
 * @param minutesEach what the office says that a request takes by hand
 */
export async function buildBusiness(
  db: Database,
  { window, now, minutesEach }: { window: PerformanceWindow; now: Date; minutesEach: number },
): Promise<BusinessReport> {
  const { from, to } = stepsOf(window, now);
  const between = { from, to };
  const outcomes = await requestsByOutcome(db, between);
  const [ready, review, failed] = (['ready', 'review', 'failed'] as const).map(
    (outcome) => outcomes.get(outcome) ?? 0,
  ) as [number, number, number];
  const decided = await requestsDecidedSince(db, from);
  const requests = ready + review * SHARE_SAVED_IN_REVIEW;
  return {
    ...between,
    categories: await requestsByCategory(db, between),
    settled: { ready, review, failed },
    decided: { requests: decided.length, corrected: decided.filter(({ corrected }) => corrected).length },
    values: await valuesFound(db, between),
    mailsSent: await mailsSent(db, between),
    saved: { requests, minutesEach, minutes: requests * minutesEach },
  };
}
