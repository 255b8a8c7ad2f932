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
        run.context.signal.addEventListener('abort', () => resolve('interrupted'));
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
    const cancelled = queue.add('a', { priority: 'soon' });
    expect(queue.cancel('a')).toBe(true);
    await cancelled;
    void queue.add('b', { priority: 'soon' });
    void queue.add('c', { priority: 'soon' });
    expect(queue.length()).toBe(2);
    await queue.close();
    expect(started).toEqual(['a', 'b']);
    expect(queue.cancel('a')).toBe(false);
  });

  it('lets a request that was cancelled while it waited settle before the others', async () => {
    const { queue, started, finish } = controlledQueue(1);
    const first = queue.add('a', { priority: 'soon' });
    void queue.add('b', { priority: 'soon' });
    const last = queue.add('c', { priority: 'later' });
    expect(queue.cancel('c')).toBe(true);
    finish('a');
    await Promise.all([first, last]);
    expect(started.slice(0, 2)).toEqual(['a', 'c']);
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
