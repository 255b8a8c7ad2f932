import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../../../src-main/core/metrics/metrics.ts';
import type { Database } from '../../../../../src-main/data/open-database.ts';
import { startLiveness } from '../../../../../src-main/features/performance/judging/liveness.ts';
import { temporaryDatabase } from '../../../../helpers/temporary-database.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const SECOND = 1000;

/** A run of the program: when it began and beat, and whether it ended as it should; what it counted. */
async function run(
  db: Database,
  {
    from,
    beats = [],
    end,
    downSince,
  }: {
    readonly from: number;
    readonly beats?: readonly (readonly [second: number, blockedMs: number])[];
    readonly end?: number;
    readonly downSince?: number;
  },
) {
  const metrics = createMetrics();
  const at = (second: number) => NOON + second * SECOND;
  const begin = { now: at(from), ...(downSince === undefined ? {} : { downSince: at(downSince) }) };
  const liveness = await startLiveness(db, metrics, begin);
  for (const [second, blockedMs] of beats) await liveness.beat(at(second), blockedMs);
  if (end !== undefined) await liveness.end(at(end));
  return Object.fromEntries(
    metrics.drain().map(({ metric, labels, sum }) => [labels['reason'] ?? metric, sum]),
  );
}

describe('the time in which the program was there', () => {
  it('is counted while it runs, without what nobody was answered in', async () => {
    const db = temporaryDatabase();
    const beats = [
      [10, 0],
      [20, 4000],
      [30, 0],
    ] as const;
    expect(await run(db, { from: 0, beats, end: 35 })).toEqual({ seconds_up: 31, blocked: 4 });
  });

  it('is neither up nor down while it is closed or the machine sleeps', async () => {
    const db = temporaryDatabase();
    await run(db, { from: 0, beats: [[10, 0]], end: 10 });
    const beats = [
      [50_010, 0],
      [90_000, 0],
      [90_010, 0],
    ] as const;
    expect(await run(db, { from: 50_000, beats })).toEqual({ seconds_up: 20 });
  });

  it('is down after a crash: for as long as the shell says, or until somebody started it again', async () => {
    const db = temporaryDatabase();
    await run(db, { from: 0, beats: [[10, 0]] });
    expect(await run(db, { from: 18, downSince: 15, beats: [[20, 0]] })).toEqual({
      restart: 3,
      seconds_up: 2,
    });
    expect(await run(db, { from: 60, beats: [[70, 0]] })).toEqual({ crash: 40, seconds_up: 10 });
    // The next morning: the machine was switched off, and nobody waited.
    expect(await run(db, { from: 60_000 })).toEqual({ crash: 10 });
  });
});
