import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../../scripts/documents/seeded-random.ts';
import {
  NO_ALERT,
  SILENCE_MS,
  severityOf,
  stepAlert,
  type AlertPlan,
  type AlertState,
} from '../../../../../src-main/features/performance/judging/alert-state.ts';

const SECOND = 1000;
const PLAN: AlertPlan = { warning: 70, critical: 90, hysteresis: 5, forMs: 60_000, gapMs: 30_000 };

/** What is told of a rule: second and severity, whenever that changes. */
type Told = readonly (readonly [second: number, severity: 'warning' | 'critical' | null])[];

/** Judges a value every ten seconds. */
function judged(valueAt: (second: number) => number | null, seconds: number, begin = NO_ALERT): Told {
  const told: (readonly [number, 'warning' | 'critical' | null])[] = [];
  let state: AlertState = begin;
  for (let second = 0; second <= seconds; second += 10) {
    const before = severityOf(state);
    state = stepAlert(state, valueAt(second), second * SECOND, PLAN);
    if (severityOf(state) !== before) told.push([second, severityOf(state)]);
  }
  return told;
}

/** Values from the second that they begin at. */
function steps(...of: readonly (readonly [from: number, value: number | null])[]) {
  return (second: number) => of.findLast(([from]) => from <= second)?.[1] ?? null;
}

describe('an alert', () => {
  it('is raised and ends after the time for which the value has to stand there, to the second', () => {
    expect(judged(steps([0, 50], [100, 75], [400, 60]), 600)).toEqual([
      [160, 'warning'],
      [460, null],
    ]);
  });

  it('is not raised by less, nor ended by a short fall', () => {
    expect(judged(steps([0, 50], [100, 99], [150, 50], [200, 99], [250, 50]), 600)).toEqual([]);
    expect(judged(steps([0, 80], [200, 50], [250, 80]), 600)).toEqual([[60, 'warning']]);
  });

  it('does not end just below its threshold', () => {
    expect(judged(steps([0, 70], [100, 65]), 3600)).toEqual([[60, 'warning']]);
    expect(judged(steps([0, 70], [100, 64.9]), 3600)).toEqual([
      [60, 'warning'],
      [160, null],
    ]);
  });

  it('becomes critical, and less so, each in its own time', () => {
    expect(judged(steps([0, 80], [100, 95], [300, 80], [500, 10]), 900)).toEqual([
      [60, 'warning'],
      [160, 'critical'],
      [360, 'warning'],
      [560, null],
    ]);
    expect(judged(steps([0, 95]), 100)).toEqual([[60, 'critical']]);
  });

  it('begins to wait anew when nobody looked in between, and keeps what was raised', () => {
    const waiting = stepAlert(NO_ALERT, 80, 0, PLAN);
    const later = stepAlert(waiting, 80, 3600 * SECOND, PLAN);
    expect(severityOf(later)).toBeNull();
    const raised = [0, 10, 20, 30, 40, 50, 60].reduce<AlertState>(
      (state, second) => stepAlert(state, 95, second * SECOND, PLAN),
      NO_ALERT,
    );
    expect(severityOf(raised)).toBe('critical');
    expect(severityOf(stepAlert(raised, null, 9 * 3600 * SECOND, PLAN))).toBe('critical');
  });

  it('ends when nothing is measured any more for a quarter of an hour', () => {
    const silence = SILENCE_MS / SECOND;
    expect(judged(steps([0, 80], [100, null]), 2000)).toEqual([
      [60, 'warning'],
      [100 + silence, null],
    ]);
    expect(judged(steps([0, 80], [100, null], [100 + silence - 10, 80]), 2000)).toEqual([[60, 'warning']]);
  });

  it('never flutters: noise around the threshold raises it at most once a day', () => {
    const random = seededRandom(6);
    const noise = () => (random() + random() + random() - 1.5) * 6;
    const day = judged(() => 70 + noise(), 24 * 3600);
    expect(day.length).toBeLessThanOrEqual(1);
    const below = judged(() => 62 + noise(), 24 * 3600);
    expect(below).toEqual([]);
    const above = judged(() => 80 + noise(), 24 * 3600);
    expect(above).toEqual([[60, 'warning']]);
  });
});
