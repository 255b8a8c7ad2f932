import { WINDOWS, type PerformanceWindow } from '../../../src-preload/contract/performance.ts';

/** The steps of a window that ends now. */
export interface WindowSteps {
  readonly window: PerformanceWindow;
  /** Epoch milliseconds; whole steps, the last of which is still open. */
  readonly from: number;
  readonly to: number;
  readonly stepSeconds: number;
  readonly stepMs: number;
  readonly now: number;
}

/** Lays a window over the steps in which measurements are kept. */
export function stepsOf(window: PerformanceWindow, now: Date): WindowSteps {
  const { seconds, stepSeconds } = WINDOWS[window];
  const stepMs = stepSeconds * 1000;
  const to = (Math.floor(now.getTime() / stepMs) + 1) * stepMs;
  return { window, from: to - seconds * 1000, to, stepSeconds, stepMs, now: now.getTime() };
}
