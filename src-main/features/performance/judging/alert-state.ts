import type { Severity } from '../../../../src-preload/contract/alerts.ts';
import { CALM, stepLevel, type Level } from './level.ts';

/** What raises an alert: how high is too high, and for how long. */
export interface AlertPlan {
  readonly warning: number;
  readonly critical: number;
  /** How far a value has to fall below a threshold to be clearly back. */
  readonly hysteresis: number;
  /** How long a value has to stand there before an alert is raised, and below before it ends. */
  readonly forMs: number;
  /** A longer time without a judgement interrupts what is being waited for. */
  readonly gapMs: number;
}

/** Where a rule stands; plain data, so that it can be stored. Moments are epoch milliseconds. */
export interface AlertState {
  readonly warning: Level;
  readonly critical: Level;
  /** When it was last judged. */
  readonly judgedAt: number | null;
  /** Since when nothing was measured, as far as this was looked at without a gap. */
  readonly silentSince: number | null;
}

/** Nothing has been judged yet. */
export const NO_ALERT: AlertState = { warning: CALM, critical: CALM, judgedAt: null, silentSince: null };

/** An alert about something that is not measured any more ends after this time. */
export const SILENCE_MS = 15 * 60_000;

/** How high an alert stands; null for none. */
export function severityOf({ warning, critical }: AlertState): Severity | null {
  if (critical.raised) return 'critical';
  return warning.raised ? 'warning' : null;
}

/**
 * One step of a rule: pure, so that a test can go through years in no time.
 * @param height how high it stands, higher is worse; null when there is too little to say
 * @param now epoch milliseconds
 */
export function stepAlert(
  state: AlertState,
  height: number | null,
  now: number,
  plan: AlertPlan,
): AlertState {
  const known = state.judgedAt === null || now - state.judgedAt > plan.gapMs ? interrupted(state) : state;
  if (height === null) return stepSilence(known, now);
  const wait = { raiseAfterMs: plan.forMs, clearAfterMs: plan.forMs };
  const step = (level: Level, threshold: number): Level => {
    const sign = { breached: height >= threshold, calm: height < threshold - plan.hysteresis };
    return stepLevel(level, sign, now, wait);
  };
  return {
    warning: step(known.warning, plan.warning),
    critical: step(known.critical, plan.critical),
    judgedAt: now,
    silentSince: null,
  };
}

/** What was being waited for begins anew: nobody looked in between. What was raised stays so. */
function interrupted(state: AlertState): AlertState {
  const anew = (level: Level): Level => ({ raised: level.raised, changingSince: null });
  return { ...state, warning: anew(state.warning), critical: anew(state.critical), silentSince: null };
}

function stepSilence(state: AlertState, now: number): AlertState {
  const silentSince = state.silentSince ?? now;
  if (now - silentSince >= SILENCE_MS) return { ...NO_ALERT, judgedAt: now, silentSince };
  return { ...interrupted(state), judgedAt: now, silentSince };
}
