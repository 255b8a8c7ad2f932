import { describe, expect, it } from 'vitest';
import { createFairGate } from '../../../src-main/workers/fair-gate.ts';

/** A job that ends when told to. */
function controlled() {
  let finish = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { job: () => ended, finish: () => finish() };
}

const never = new AbortController().signal;

describe('FairGate', () => {
  it('serves waiting owners in turn, each in its own order', async () => {
    const gate = createFairGate(1);
    const [large, small] = [{}, {}];
    const served: string[] = [];
    const enter = (owner: object, name: string) =>
      gate.run(owner, never, () => {
        served.push(name);
        return Promise.resolve();
      });
    const first = controlled();
    const all = [gate.run(large, never, first.job)];
    all.push(
      enter(large, 'large 1'),
      enter(large, 'large 2'),
      enter(large, 'large 3'),
      enter(small, 'small 1'),
    );
    expect(gate.waiting()).toBe(4);
    first.finish();
    await Promise.all(all);
    expect(served).toEqual(['large 1', 'small 1', 'large 2', 'large 3']);
    expect(gate.busy()).toBe(0);
  });

  it('serves one with fewer jobs under way before one whose turn it is', async () => {
    const gate = createFairGate(2);
    const [large, small] = [{}, {}];
    const served: string[] = [];
    const jobs = [controlled(), controlled(), controlled(), controlled()];
    const runs = jobs.map(({ job }, index) =>
      gate.run(large, never, () => {
        served.push(`large ${index + 1}`);
        return job();
      }),
    );
    const short = gate.run(small, never, () => {
      served.push('small');
      return Promise.resolve();
    });
    jobs[0]?.finish();
    await Promise.all([runs[0], short]);
    expect(served.slice(0, 3)).toEqual(['large 1', 'large 2', 'small']);
    for (const { finish } of jobs) finish();
    await Promise.all(runs);
    expect(gate.busy()).toBe(0);
  });

  it('serves an owner before all others for as long as it is urgent', async () => {
    const gate = createFairGate(1);
    let urgent = false;
    const [first, waiting, opened] = [{}, {}, { urgent: () => urgent }];
    const served: string[] = [];
    const enter = (owner: object, name: string) =>
      gate.run(owner, never, () => {
        served.push(name);
        if (name === 'opened 2') urgent = false;
        return Promise.resolve();
      });
    const running = controlled();
    const all = [gate.run(first, never, running.job)];
    all.push(enter(waiting, 'waiting 1'), enter(waiting, 'waiting 2'));
    all.push(enter(opened, 'opened 1'), enter(opened, 'opened 2'), enter(opened, 'opened 3'));
    urgent = true;
    running.finish();
    await Promise.all(all);
    expect(served).toEqual(['opened 1', 'opened 2', 'waiting 1', 'opened 3', 'waiting 2']);
  });

  it('runs no more jobs at once than it has places, and more after growing', () => {
    const gate = createFairGate(2);
    const jobs = [controlled(), controlled(), controlled(), controlled()];
    for (const { job } of jobs) void gate.run({}, never, job);
    expect([gate.busy(), gate.waiting()]).toEqual([2, 2]);
    gate.resize(3);
    expect([gate.busy(), gate.waiting()]).toEqual([3, 1]);
  });

  it('admits no one while it is over its places after shrinking', async () => {
    const gate = createFairGate(2);
    const jobs = [controlled(), controlled(), controlled()];
    const runs = jobs.map(({ job }) => gate.run({}, never, job));
    gate.resize(1);
    jobs[0]?.finish();
    await runs[0];
    expect([gate.busy(), gate.waiting()]).toEqual([1, 1]);
    jobs[1]?.finish();
    await runs[1];
    expect([gate.busy(), gate.waiting()]).toEqual([1, 0]);
  });

  it('frees the place of a job that fails', async () => {
    const gate = createFairGate(1);
    await expect(gate.run({}, never, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(gate.busy()).toBe(0);
  });

  it('lets a waiting job go when its signal fires', async () => {
    const gate = createFairGate(1);
    const first = controlled();
    void gate.run({}, never, first.job);
    const leaving = new AbortController();
    const waiting = gate.run({}, leaving.signal, () => expect.unreachable());
    leaving.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(gate.waiting()).toBe(0);
  });

  it('lets go of a running job when its signal fires, and frees its place only when the job has ended', async () => {
    const gate = createFairGate(1);
    const running = controlled();
    const leaving = new AbortController();
    const abandoned = gate.run({}, leaving.signal, running.job);
    const served: string[] = [];
    const next = gate.run({}, never, async () => {
      served.push('next');
    });
    leaving.abort();
    await expect(abandoned).rejects.toMatchObject({ name: 'AbortError' });
    expect([gate.busy(), gate.waiting(), served]).toEqual([1, 1, []]);
    running.finish();
    await next;
    expect(served).toEqual(['next']);
    expect(gate.busy()).toBe(0);
  });

  it('says nothing of a job that fails after its signal has fired', async () => {
    const gate = createFairGate(1);
    const leaving = new AbortController();
    const failing = controlled();
    const abandoned = gate.run({}, leaving.signal, async () => {
      await failing.job();
      throw new Error('the engine has gone');
    });
    leaving.abort();
    await expect(abandoned).rejects.toMatchObject({ name: 'AbortError' });
    failing.finish();
    await gate.run({}, never, () => Promise.resolve());
    expect(gate.busy()).toBe(0);
  });
});
