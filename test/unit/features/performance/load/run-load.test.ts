import { describe, expect, it } from 'vitest';
import type { LoadKind } from '../../../../../src-preload/contract/load-tests.ts';
import { planLoad } from '../../../../../src-main/features/performance/load/load-plan.ts';
import { runLoad, type LoadStepReport } from '../../../../../src-main/features/performance/load/run-load.ts';
import { simulatedClock, simulatedTarget, type Behaviour } from './simulated-office.ts';

async function simulate(
  kind: LoadKind,
  seconds: number,
  behaviour: Behaviour,
  options: { readonly diskFreeMb?: number; readonly cancelAfter?: number } = {},
) {
  const clock = simulatedClock();
  const reports: LoadStepReport[] = [];
  const cancelled = new AbortController();
  const measurements = await clock.passUntil(
    runLoad(planLoad(kind, seconds, 'test'), {
      clock,
      target: simulatedTarget(clock, behaviour),
      papers: { next: () => Promise.resolve('richiesta.pdf'), discard: () => Promise.resolve() },
      readMachine: () =>
        Promise.resolve({ cpuPercent: 50, memoryMb: 300, diskFreeMb: options.diskFreeMb ?? 5000 }),
      signal: cancelled.signal,
      onStep: (report) => {
        reports.push(report);
        if (reports.length === options.cancelAfter) cancelled.abort();
      },
    }),
  );
  return { ...measurements, reports };
}

const action = (figures: Awaited<ReturnType<typeof simulate>>['figures'], name: string) =>
  figures.actions.find((one) => one.action === name);

describe('a load test of known behaviour', () => {
  it('gives the known numbers', async () => {
    const { outcome, figures, points, problems } = await simulate('smoke', 120, {
      answerMs: () => 20,
      documentMs: 500,
    });
    expect(outcome).toBe('done');
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({ errors: 0, errorShare: 0, unfinished: 0, breakingPoint: null });
    expect(action(figures, 'search')?.p50).toBeCloseTo(20, 0);
    expect(action(figures, 'open')?.p95).toBeCloseTo(40, 0); // two calls
    expect(action(figures, 'document')?.p50).toBeGreaterThan(500);
    expect(action(figures, 'document')?.p50).toBeLessThan(560);
    // Five users that act every four seconds: 75 actions a minute, less at the begin.
    expect(figures.callsPerMinute).toBeGreaterThan(60);
    expect(figures.callsPerMinute).toBeLessThan(78);
    expect(points.length).toBeGreaterThanOrEqual(23);
    expect(points.map(({ users }) => users).at(5)).toBe(5);
  });

  it('finds the number of users at which answers become too slow', async () => {
    const { figures } = await simulate('stress', 60, {
      answerMs: (atOnce) => (atOnce > 3 ? 250 : 10),
      documentMs: 100,
    });
    expect(figures.breakingPoint).toMatchObject({ target: 'calls', limit: 100 });
    expect(figures.breakingPoint?.users).toBeGreaterThan(10);
    expect(figures.breakingPoint?.users).toBeLessThan(200);
  });

  it('counts what fails by its cause', async () => {
    const { figures, problems } = await simulate('smoke', 60, {
      answerMs: () => 5,
      documentMs: 100,
      refuses: (channel) => channel === 'requests.get',
    });
    expect(problems).toEqual([{ action: 'open', code: 'database-busy', count: figures.errors }]);
    expect(figures.errors).toBeGreaterThan(0);
    expect(figures.breakingPoint).toMatchObject({ target: 'errors' });
  });

  it('says which documents were not through at the end', async () => {
    const { figures } = await simulate('smoke', 10, { answerMs: () => 5, documentMs: 3_600_000 });
    expect(figures.documents).toBe(0);
    expect(figures.unfinished).toBe(action(figures, 'drop')?.count);
  });

  it('counts no throughput of what comes in after the end', async () => {
    const { figures, points } = await simulate('smoke', 10, { answerMs: () => 5, documentMs: 9000 });
    const through = points.reduce((sum, { documents }) => sum + documents, 0);
    expect(figures.documents).toBe(through);
    expect(action(figures, 'document')?.count).toBeGreaterThan(through);
    expect(figures.documentsPerMinute).toBeCloseTo((through / (points.at(-1)?.second ?? 1)) * 60, 6);
  });

  it('stops before it fills the disk', async () => {
    const { outcome, points } = await simulate(
      'smoke',
      120,
      { answerMs: () => 5, documentMs: 5 },
      { diskFreeMb: 900 },
    );
    expect(outcome).toBe('disk-full');
    expect(points).toHaveLength(1);
  });

  it('keeps what was measured when it is cancelled', async () => {
    const { outcome, points, figures } = await simulate(
      'smoke',
      120,
      { answerMs: () => 5, documentMs: 5 },
      { cancelAfter: 10 },
    );
    expect(outcome).toBe('cancelled');
    expect(points).toHaveLength(10);
    expect(figures.calls).toBeGreaterThan(0);
  });
});
