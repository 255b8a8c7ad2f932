import { describe, expect, it } from 'vitest';
import type { TunedParameter } from '../../../../../src-preload/contract/tuning.ts';
import { listTrials } from '../../../../../src-main/data/repositories/tuning-trials.ts';
import type { Lever } from '../../../../../src-main/features/performance/tuning/lever.ts';
import { createTuner } from '../../../../../src-main/features/performance/tuning/tuner.ts';
import { seededRandom } from '../../../../../src-main/core/seeded-random.ts';
import { silentLog } from '../../../../helpers/silent-log.ts';
import { temporaryDatabase } from '../../../../helpers/temporary-database.ts';

const WINDOW_MS = 60_000;
const DAY_MS = 24 * 3600 * 1000;

interface Simulated {
  /** Work done in a minute with these values, without noise. */
  readonly speed: (values: ReadonlyMap<TunedParameter, number>) => number;
  readonly seed?: number;
  /** 0.2: windows differ by up to a fifth either way. */
  readonly noise?: number;
}

/** An office whose speed is known: windows are as long as a tick, days pass in no time. */
function simulatedOffice({ speed, seed = 1, noise = 0.15 }: Simulated) {
  const db = temporaryDatabase();
  const random = seededRandom(seed);
  const set = new Map<TunedParameter, number>([
    ['ocrWorkers', 4],
    ['documentsAtOnce', 6],
  ]);
  const applied = new Map(set);
  const saved: string[] = [];
  let now = Date.parse('2026-01-01T08:00:00Z');
  let loaded = true;
  let enabled = true;
  let settings = {};
  let drift = 1;
  const leverOf = (parameter: TunedParameter, usual: number, most: number): Lever => ({
    parameter,
    setting: () => ({ parameter, value: set.get(parameter) ?? usual, usual, least: 1, most }),
    apply: async (value) => void applied.set(parameter, value),
    save: async (value) => {
      saved.push(`${parameter} ${value}`);
      set.set(parameter, value);
      applied.set(parameter, value);
      settings = {};
    },
    yardstick: {
      windowMs: WINDOW_MS,
      isLoaded: () => loaded,
      begin: () => () => speed(applied) * drift * (1 - noise + 2 * noise * random()),
    },
  });
  const levers = [leverOf('ocrWorkers', 4, 8), leverOf('documentsAtOnce', 6, 16)];
  const open = () =>
    createTuner({
      db,
      now: () => new Date(now),
      enabled: () => enabled,
      levers,
      settings: () => settings,
      log: silentLog,
    });
  let tuner = open();
  const tick = async (): Promise<void> => {
    // A morning is faster than an evening: the hours must not pass for a gain.
    drift = 1 + 0.3 * Math.sin((now / DAY_MS) * 2 * Math.PI);
    await tuner.tick();
    now += WINDOW_MS;
  };
  return {
    db,
    set,
    applied,
    saved,
    tick,
    /** So many days of work, two hours each. */
    workDays: async (days: number) => {
      for (let day = 0; day < days; day += 1) {
        for (let minute = 0; minute < 120; minute += 1) await tick();
        now += DAY_MS - 120 * WINDOW_MS;
      }
    },
    tuner: () => tuner,
    restart: () => {
      applied.set('ocrWorkers', set.get('ocrWorkers') ?? 0);
      tuner = open();
    },
    load: (is: boolean) => (loaded = is),
    enable: (is: boolean) => (enabled = is),
    setByHand: (parameter: TunedParameter, value: number) => {
      set.set(parameter, value);
      settings = {};
    },
    trials: () => listTrials(db),
  };
}

/** A hill with its top at so many readers. */
const best = (top: number, slope = 0.25) =>
  ((values) =>
    100 *
    Math.max(0.1, 1 - slope * Math.abs((values.get('ocrWorkers') ?? 0) - top))) satisfies Simulated['speed'];

describe('the tuner', () => {
  it('climbs to the best value, one step at a time, and stays there', async () => {
    const office = simulatedOffice({ speed: best(7) });
    await office.workDays(14);
    expect(office.set.get('ocrWorkers')).toBe(7);
    expect(office.saved.filter((each) => each.startsWith('ocr'))).toEqual([
      'ocrWorkers 5',
      'ocrWorkers 6',
      'ocrWorkers 7',
    ]);
    await office.workDays(20);
    expect(office.set.get('ocrWorkers')).toBe(7);
    const trials = (await office.trials()).filter(({ outcome }) => outcome !== 'running');
    const kept = trials.filter(({ outcome }) => outcome === 'kept');
    expect(kept.every(({ gain }) => (gain ?? 0) > 0.1)).toBe(true);
    const spans = trials.map(({ startedAt, decidedAt }) => [startedAt, decidedAt ?? 0] as const);
    expect(spans.every(([, end], index) => end <= (spans[index + 1]?.[0] ?? Infinity))).toBe(true);
  });

  it('goes down as well', async () => {
    const office = simulatedOffice({ speed: best(2) });
    await office.workDays(14);
    expect(office.set.get('ocrWorkers')).toBe(2);
  });

  it.each([1, 2, 3])(
    'does not wander nor oscillate where nothing makes a difference (%i)',
    async (seed) => {
      const office = simulatedOffice({ speed: () => 100, seed, noise: 0.3 });
      await office.workDays(45);
      expect(office.saved.length).toBeLessThanOrEqual(1);
      // It tries less and less: what did not help rests for longer each time.
      expect((await office.trials()).length).toBeLessThan(25);
    },
    60_000,
  );

  it('measures only under load, and works with what is set when there is none', async () => {
    const office = simulatedOffice({ speed: best(8) });
    office.load(false);
    await office.tick();
    expect([await office.trials(), office.tuner().waiting()]).toEqual([[], 'load']);
    office.load(true);
    for (let tick = 0; tick < 6; tick += 1) await office.tick();
    expect(office.applied.get('ocrWorkers')).toBe(5);
    expect(office.set.get('ocrWorkers')).toBe(4);
    office.load(false);
    await office.tick();
    expect(office.applied.get('ocrWorkers')).toBe(4);
    expect(office.tuner().waiting()).toBe('load');
  });

  it('works with what is set when it is switched off, and goes on after a restart', async () => {
    const office = simulatedOffice({ speed: best(8) });
    for (let tick = 0; tick < 12; tick += 1) await office.tick();
    const pairs = (await office.trials())[0]?.pairs.length ?? 0;
    expect(pairs).toBeGreaterThan(0);
    office.enable(false);
    await office.tick();
    expect(office.applied.get('ocrWorkers')).toBe(4);
    expect(office.tuner().waiting()).toBe('off');
    office.enable(true);
    office.restart();
    await office.workDays(1);
    const [first] = await office.trials();
    expect(first).toMatchObject({ outcome: 'kept', from: 4, to: 5 });
    expect(first?.pairs).toHaveLength(10);
  });

  it('leaves alone what somebody has set, also in the middle of a trial, until it is released', async () => {
    const office = simulatedOffice({ speed: best(8) });
    for (let tick = 0; tick < 12; tick += 1) await office.tick();
    office.setByHand('ocrWorkers', 3);
    await office.tick();
    expect(office.applied.get('ocrWorkers')).toBe(3);
    expect(await office.trials()).toMatchObject([{ parameter: 'ocrWorkers', outcome: 'clerk' }]);
    await office.workDays(20);
    expect(office.set.get('ocrWorkers')).toBe(3);
    await office.tuner().note('ocrWorkers', 'released', 3);
    await office.workDays(20);
    expect(office.set.get('ocrWorkers')).toBe(8);
  });

  it('says nothing of a window during which settings were changed', async () => {
    const office = simulatedOffice({ speed: best(8) });
    for (let tick = 0; tick < 6; tick += 1) await office.tick();
    const before = (await office.trials())[0]?.pairs;
    office.setByHand('documentsAtOnce', 6);
    await office.tick();
    expect((await office.trials())[0]?.pairs).toEqual(before);
    expect(office.applied.get('ocrWorkers')).toBe(4);
  });
});
