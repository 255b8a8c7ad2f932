import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createQueryClient } from '../../../../src-renderer/api/query-client.ts';
import { followEngine, MEASURED_KEY } from '../../../../src-renderer/api/use-engine-events.ts';
import type { RequestPage, RequestRow } from '../../../../src-preload/contract/requests.ts';
import { aRequestRow } from '../a-request-row.ts';
import { ScriptedEngine } from '../scripted-engine.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('following the engine', () => {
  it('changes a listed row in place, keeps the others, and updates the counts', () => {
    const client = createQueryClient();
    const engine = new ScriptedEngine([aRequestRow(1), aRequestRow(2)]);
    const key = ['requests.list', { offset: 0 }];
    client.setQueryData<RequestPage>(key, { total: 2, rows: [...engine.rows] });
    followEngine(client, engine);
    engine.change([aRequestRow(2, { status: 'review', reason: 'missing-data' })]);
    const page = client.getQueryData<RequestPage>(key);
    expect(page?.rows.map((row) => row.status)).toEqual(['ready', 'review']);
    expect(page?.rows[0]).toBe(engine.rows[0]);
    expect(
      client.getQueryData<{ byStatus: { review: number } }>(['requests.counts', {}])?.byStatus.review,
    ).toBe(1);
  });

  it('asks the lists again once now and once at the end of a flood', () => {
    const client = createQueryClient();
    const engine = new ScriptedEngine([aRequestRow(1)]);
    const asked = vi.spyOn(client, 'invalidateQueries');
    followEngine(client, engine);
    const lists = (): number =>
      asked.mock.calls.filter(([filter]) => filter?.queryKey?.[0] === 'requests.list').length;
    for (let number = 0; number < 50; number += 1) engine.change([aRequestRow(1)]);
    expect(lists()).toBe(1);
    vi.advanceTimersByTime(1_000);
    expect(lists()).toBe(2);
    vi.advanceTimersByTime(10_000);
    expect(lists()).toBe(2);
  });

  it('asks the lists again when a letter went out', () => {
    const client = createQueryClient();
    const engine = new ScriptedEngine([aRequestRow(1)]);
    const asked = vi.spyOn(client, 'invalidateQueries');
    followEngine(client, engine);
    engine.emit('outbox.changed', {
      counts: { waiting: 0, sending: 0, failed: 0, unsure: 0 },
      problem: null,
      answer: null,
      nextTryAt: null,
    });
    expect(asked.mock.calls.map(([filter]) => filter?.queryKey?.[0])).toContain('requests.list');
  });

  it('lets finished work leave the list of work and new work join it', () => {
    const client = createQueryClient();
    const reading = (number: number): RequestRow => aRequestRow(number, { status: 'reading' });
    const engine = new ScriptedEngine([reading(1), reading(2), reading(3)]);
    client.setQueryData(['requests.working', {}], { rows: [reading(1), reading(2)] });
    followEngine(client, engine);
    engine.change([aRequestRow(1), reading(3)]);
    const working = client.getQueryData<{ rows: RequestRow[] }>(['requests.working', {}]);
    expect(working?.rows.map((row) => row.id)).toEqual([reading(2).id, reading(3).id]);
  });

  it('asks an open request again whenever it comes to another stage, not at every page', () => {
    const client = createQueryClient();
    const reading = aRequestRow(1, { status: 'reading' });
    const engine = new ScriptedEngine([reading]);
    const key = ['requests.get', { id: reading.id }];
    client.setQueryData(key, reading);
    followEngine(client, engine);
    engine.change([{ ...reading, progress: { stage: 'text', done: 1, total: 3 } }]);
    expect(client.getQueryState(key)?.isInvalidated).toBe(false);
    engine.change([aRequestRow(1, { status: 'review' })]);
    expect(client.getQueryState(key)?.isInvalidated).toBe(true);
  });

  it('asks the forms again when a document is done', () => {
    const client = createQueryClient();
    const engine = new ScriptedEngine([aRequestRow(1, { status: 'compiling' })]);
    const key = ['forms.list', { text: '' }];
    client.setQueryData(key, { total: 0, rows: [] });
    followEngine(client, engine);
    engine.change([aRequestRow(1)]);
    expect(client.getQueryState(key)?.isInvalidated).toBe(true);
  });

  it('keeps the last measurements only', () => {
    const client = createQueryClient();
    const engine = new ScriptedEngine([]);
    followEngine(client, engine);
    for (let at = 0; at < 100; at += 1) {
      engine.emit('performance.measured', { at, cpuPercent: 10, documentsPerMinute: 0 });
    }
    const kept = client.getQueryData<{ at: number }[]>(MEASURED_KEY);
    expect(kept).toHaveLength(60);
    expect(kept?.at(-1)?.at).toBe(99);
  });

  it('stops listening, also to what was still to be asked', () => {
    const client = createQueryClient();
    const engine = new ScriptedEngine([aRequestRow(1)]);
    const stop = followEngine(client, engine);
    engine.change([aRequestRow(1)]);
    engine.change([aRequestRow(1)]);
    stop();
    const asked = vi.spyOn(client, 'invalidateQueries');
    engine.change([aRequestRow(1)]);
    vi.advanceTimersByTime(5_000);
    expect(asked).not.toHaveBeenCalled();
  });
});
