import { describe, expect, it } from 'vitest';
import type { Figures, Recommendation } from '../../../../../src-preload/contract/advice.ts';
import { BrokerFlowError } from '../../../../../src-main/core/errors.ts';
import type { Database } from '../../../../../src-main/data/open-database.ts';
import { listAppliedAdvice } from '../../../../../src-main/data/repositories/applied-advice.ts';
import { createAdviceFollower } from '../../../../../src-main/features/performance/advice/follow-advice.ts';
import { measureDurations } from '../../../../helpers/measured-history.ts';
import { silentLog } from '../../../../helpers/silent-log.ts';
import { temporaryDatabase } from '../../../../helpers/temporary-database.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 21, 12);

const ADVICE: Recommendation = {
  id: 'raise-ocr-workers 3',
  kind: 'raise-ocr-workers',
  subject: '3',
  savedMsPerHour: 60_000,
  urgent: false,
  evidence: {},
  expected: {},
  remedy: {
    parameters: { from: 2, to: 3 },
    yardstick: { metric: 'page_duration', where: { source: 'ocr' }, figure: 0.5 },
  },
};

/** An office whose pages take `milliseconds` each, a page every ten seconds, before noon. */
async function office(milliseconds: number) {
  const db = temporaryDatabase();
  let now = NOON;
  const applied: Figures[] = [];
  const undone: Figures[] = [];
  const remedy = {
    kind: 'raise-ocr-workers' as const,
    apply: async (parameters: Figures): Promise<void> => void applied.push(parameters),
    undo: async (parameters: Figures): Promise<void> => void undone.push(parameters),
  };
  const open = (remedies = [remedy]) =>
    createAdviceFollower({ db, now: () => new Date(now), remedies, log: silentLog });
  await pages(db, { from: NOON - 60 * MINUTE, to: NOON, milliseconds });
  return {
    db,
    applied,
    undone,
    open,
    remedy,
    pass: async (minutes: number, each: number) => {
      await pages(db, { from: now, to: now + minutes * MINUTE, milliseconds: each });
      now += minutes * MINUTE;
    },
    states: async () => (await listAppliedAdvice(db, 10)).map(({ state }) => state),
  };
}

function pages(db: Database, stretch: { from: number; to: number; milliseconds: number }): Promise<void> {
  return measureDurations(db, {
    metric: 'page_duration',
    labels: { source: 'ocr' },
    everyMs: 10_000,
    ...stretch,
    values: () => [stretch.milliseconds],
  });
}

describe('a recommendation that is followed', () => {
  it('is kept, with its gain, when it helped', async () => {
    const { open, pass, db, applied, undone, states } = await office(1500);
    const follower = open();
    await follower.apply(ADVICE);
    expect(applied).toEqual([{ from: 2, to: 3 }]);
    await pass(3, 900);
    await follower.review();
    expect(await states()).toEqual(['measuring']); // 18 pages decide nothing
    await pass(10, 900);
    await follower.review();
    const [known] = await listAppliedAdvice(db, 1);
    expect(known).toMatchObject({ state: 'kept', before: { count: 360 } });
    expect(known?.before.value).toBeCloseTo(1500, -2);
    expect(known?.after.value).toBeCloseTo(900, -2);
    expect(undone).toEqual([]);
  });

  it('is taken back by itself when it made things worse', async () => {
    const { open, pass, undone, states } = await office(1500);
    const follower = open();
    await follower.apply(ADVICE);
    await pass(15, 1800);
    await follower.review();
    expect(undone).toEqual([{ from: 2, to: 3 }]);
    expect(await states()).toEqual(['rolled-back']);
    await follower.review();
    expect(undone).toHaveLength(1);
  });

  it('is kept where it changed no more than noise does', async () => {
    const { open, pass, states } = await office(1500);
    const follower = open();
    await follower.apply(ADVICE);
    await pass(15, 1560);
    await follower.review();
    expect(await states()).toEqual(['kept']);
  });

  it('is done again after a kill in the middle of it, and then measured', async () => {
    const { open, remedy, applied, states } = await office(1500);
    const killed = open([{ ...remedy, apply: () => new Promise<void>(() => undefined) }]);
    void killed.apply(ADVICE);
    await expect.poll(states).toEqual(['applying']);
    const restarted = open();
    await restarted.review();
    expect(applied).toHaveLength(1);
    expect(await states()).toEqual(['measuring']);
  });

  it('is not followed twice, and not where only a person can', async () => {
    const { open } = await office(1500);
    const follower = open();
    await follower.apply(ADVICE);
    await expect(follower.apply(ADVICE)).rejects.toMatchObject({ code: 'conflict' });
    await expect(follower.apply({ ...ADVICE, id: 'other', remedy: null })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('has failed when its remedy refuses, and says why', async () => {
    const { open, remedy, states } = await office(1500);
    const refusing = open([
      { ...remedy, apply: () => Promise.reject(new BrokerFlowError('disk-full', 'No room')) },
    ]);
    await expect(refusing.apply(ADVICE)).rejects.toMatchObject({ code: 'disk-full' });
    expect(await states()).toEqual(['failed']);
  });

  it('can be taken back by the clerk, once', async () => {
    const { open, db, undone, states } = await office(1500);
    const follower = open();
    await follower.apply(ADVICE);
    const [known] = await listAppliedAdvice(db, 1);
    await follower.undo(known?.id ?? '');
    expect(undone).toHaveLength(1);
    expect(await states()).toEqual(['undone']);
    await expect(follower.undo(known?.id ?? '')).rejects.toMatchObject({ code: 'conflict' });
  });
});
