import { describe, expect, it } from 'vitest';
import type { PipelineRun } from '../../../src-main/pipeline/document-pipeline.ts';
import { createWorkQueue } from '../../../src-main/pipeline/work-queue.ts';
import { silentLog } from '../../helpers/silent-log.ts';

/** A pipeline whose runs end when told to, or when they are aborted. */
function controlledQueue(concurrency: number) {
  const started: string[] = [];
  const runs = new Map<string, { run: PipelineRun; finish: () => void }>();
  const queue = createWorkQueue({
    concurrency,
    log: silentLog,
    onChange: () => undefined,
    pipeline: (run) =>
      new Promise((resolve) => {
        started.push(run.requestId);
        runs.set(run.requestId, { run, finish: () => resolve('ready') });
        run.context.signal.addEventListener('abort', () => resolve('failed'));
        if (run.context.signal.aborted) resolve('failed');
      }),
  });
  const finish = (id: string) => runs.get(id)?.finish();
  return { queue, started, runs, finish };
}

describe('createWorkQueue', () => {
  it('lets what the clerk waits for go first', async () => {
    const { queue, started, finish } = controlledQueue(1);
    const works = [
      queue.add('a', { priority: 'later' }),
      queue.add('b', { priority: 'later' }),
      queue.add('c', { priority: 'now' }),
    ];
    for (const id of ['a', 'c', 'b']) {
      await Promise.resolve();
      finish(id);
      await works[['a', 'b', 'c'].indexOf(id)];
    }
    expect(started).toEqual(['a', 'c', 'b']);
  });

  it('does not work on a request twice at the same time', async () => {
    const { queue, started, finish } = controlledQueue(2);
    const first = queue.add('a', { priority: 'soon' });
    const second = queue.add('a', { priority: 'now' });
    finish('a');
    await Promise.all([first, second]);
    expect(started).toEqual(['a']);
    expect(queue.isWorking('a')).toBe(false);
  });

  it('tells the progress of a request while it is in work', async () => {
    const { queue, runs, finish } = controlledQueue(1);
    const work = queue.add('a', { priority: 'soon' });
    runs.get('a')?.run.onProgress({ stage: 'text', done: 3, total: 9 });
    expect(queue.progressOf('a')).toEqual({ stage: 'text', done: 3, total: 9 });
    finish('a');
    await work;
    expect(queue.progressOf('a')).toBeNull();
  });

  it('cancels one, and interrupts all when it closes, without starting those that waited', async () => {
    const { queue, started } = controlledQueue(1);
    void queue.add('a', { priority: 'soon' });
    expect(await queue.cancel('a')).toBe(true);
    void queue.add('b', { priority: 'soon' });
    void queue.add('c', { priority: 'soon' });
    expect(queue.length()).toBe(2);
    await queue.close();
    expect(started).toEqual(['a', 'b']);
    expect(await queue.cancel('a')).toBe(false);
  });

  it('settles a request that is cancelled while it waits although all places are taken', async () => {
    const { queue, started } = controlledQueue(1);
    void queue.add('a', { priority: 'soon' });
    void queue.add('b', { priority: 'soon' });
    void queue.add('c', { priority: 'later' });
    expect(await queue.cancel('c')).toBe(true);
    expect(started).toEqual(['a', 'c']);
    expect([queue.isWorking('a'), queue.isWorking('c')]).toEqual([true, false]);
    await queue.close();
  });

  it('takes nothing on once it is closed', async () => {
    const { queue, started } = controlledQueue(1);
    await queue.close();
    await queue.add('a', { priority: 'now' });
    expect(started).toEqual([]);
    expect(queue.length()).toBe(0);
  });

  it('works on more requests at once when it is told to', async () => {
    const { queue, started } = controlledQueue(1);
    void queue.add('a', { priority: 'soon' });
    void queue.add('b', { priority: 'soon' });
    queue.resize(2);
    await Promise.resolve();
    expect(started).toEqual(['a', 'b']);
    await queue.close();
  });
});

/** Lets everything that is ready to go on do so. */
const settleDown = () => new Promise(setImmediate);

describe('long requests', () => {
  it('keep no short one waiting, however many are in work', async () => {
    const { queue, started, runs } = controlledQueue(2);
    const long = ['a', 'b', 'c', 'd'];
    for (const id of long) {
      void queue.add(id, { priority: 'soon' });
      await settleDown();
      void runs.get(id)?.run.order.turn(700);
    }
    expect(started).toEqual(long);
    void queue.add('short', { priority: 'soon' });
    await settleDown();
    expect(started).toContain('short');
    expect(runs.get('short')?.run.order.turn(8)).toBeUndefined();
    await queue.close();
  });

  it('are read two at a time, and take turns after each stretch', async () => {
    const { queue, runs, finish } = controlledQueue(4);
    const going: string[] = [];
    const turn = (id: string, unread: number): void => {
      const waiting = runs.get(id)?.run.order.turn(unread);
      if (waiting) void waiting.then(() => going.push(id));
      else going.push(id);
    };
    for (const id of ['a', 'b', 'c', 'd']) {
      void queue.add(id, { priority: 'soon' });
      turn(id, 700);
    }
    await settleDown();
    expect(going).toEqual(['a', 'b']);
    turn('a', 684);
    await settleDown();
    expect(going).toEqual(['a', 'b', 'c']);
    finish('b');
    await settleDown();
    expect(going).toEqual(['a', 'b', 'c', 'd']);
    finish('d');
    await settleDown();
    expect(going).toEqual(['a', 'b', 'c', 'd', 'a']);
    turn('a', 668);
    expect(going).toEqual(['a', 'b', 'c', 'd', 'a', 'a']);
    await queue.close();
  });

  it('settle when they are cancelled while they wait for their turn', async () => {
    const { queue, runs } = controlledQueue(4);
    for (const id of ['a', 'b', 'c']) void queue.add(id, { priority: 'soon' });
    const turns = ['a', 'b', 'c'].map((id) => runs.get(id)?.run.order.turn(20));
    expect(turns.map((turn) => turn !== undefined)).toEqual([false, false, true]);
    expect(await queue.cancel('c')).toBe(true);
    await turns[2];
    await queue.close();
  });
});

describe('what the clerk opens', () => {
  it('starts although all places are taken, and is urgent until another is opened', async () => {
    const { queue, started, runs } = controlledQueue(1);
    for (const id of ['a', 'b', 'c', 'd']) void queue.add(id, { priority: 'later' });
    queue.open('c');
    queue.open('d');
    expect(started).toEqual(['a', 'c', 'd']);
    const urgent = () => started.filter((id) => runs.get(id)?.run.order.urgent());
    expect(urgent()).toEqual(['d']);
    queue.open('a');
    expect(urgent()).toEqual(['a']);
    await queue.close();
  });

  it('is the next to start when several opened ones are in work already', async () => {
    const { queue, started, finish } = controlledQueue(1);
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) void queue.add(id, { priority: 'now' });
    for (const id of ['b', 'c', 'd', 'f']) queue.open(id);
    expect(started).toEqual(['a', 'b', 'c', 'd']);
    finish('a');
    await settleDown();
    expect(started).toEqual(['a', 'b', 'c', 'd', 'f']);
    await queue.close();
  });

  it('never waits for its turn, and lets others go first again once it is closed', async () => {
    const { queue, runs } = controlledQueue(3);
    for (const id of ['a', 'b', 'c']) void queue.add(id, { priority: 'soon' });
    const turn = (id: string) => runs.get(id)?.run.order.turn(100);
    queue.open('c');
    expect([turn('a'), turn('b'), turn('c')]).toEqual([undefined, undefined, undefined]);
    queue.open('a');
    const waiting = turn('c');
    expect(waiting).toBeInstanceOf(Promise);
    queue.open('c');
    await waiting;
    await queue.close();
  });

  it('is urgent no more once it has settled', async () => {
    const { queue, runs, finish } = controlledQueue(1);
    const work = queue.add('a', { priority: 'soon' });
    queue.open('a');
    finish('a');
    await work;
    void queue.add('a', { priority: 'soon' });
    expect(runs.get('a')?.run.order.urgent()).toBe(false);
    queue.open('unknown');
    await queue.close();
  });
});
