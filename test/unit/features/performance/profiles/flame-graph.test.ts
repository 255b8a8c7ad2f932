import { describe, expect, it } from 'vitest';
import {
  flameGraphOfAllocations,
  flameGraphOfCpu,
} from '../../../../../src-main/features/performance/profiles/flame-graph.ts';

const frame = (functionName: string, url = '') => ({ functionName, url, lineNumber: 9 });

/** (root) > main > read (3 ms), main > write (1 ms); 90 ms of waiting. */
const CPU = JSON.stringify({
  nodes: [
    { id: 1, callFrame: frame('(root)'), children: [2, 5] },
    { id: 2, callFrame: frame('main', 'file:///program/src/main.ts'), children: [3, 4] },
    { id: 3, callFrame: frame('read', 'file:///program/src/read.ts') },
    { id: 4, callFrame: frame('', 'file:///program/src/write.ts') },
    { id: 5, callFrame: frame('(idle)') },
  ],
  samples: [3, 5, 3, 4, 3],
  timeDeltas: [1000, 90_000, 1000, 1000, 1000],
});

describe('a flame graph', () => {
  it('adds up the samples under each call, the widest first, without the waiting', () => {
    const { total, frames } = flameGraphOfCpu(CPU);
    expect(total).toBe(4);
    expect(frames).toEqual([
      { label: 'main', place: 'src/main.ts:10', depth: 0, start: 0, share: 1, own: 0 },
      { label: 'read', place: 'src/read.ts:10', depth: 1, start: 0, share: 0.75, own: 3 },
      { label: '(anonymous)', place: 'src/write.ts:10', depth: 1, start: 0.75, share: 0.25, own: 1 },
    ]);
  });

  it('weighs allocations by their bytes, and leaves out what nobody could see', () => {
    const { total, frames } = flameGraphOfAllocations(
      JSON.stringify({
        head: {
          callFrame: frame('(root)'),
          selfSize: 0,
          children: [
            { callFrame: frame('big'), selfSize: 1_000_000, children: [] },
            { callFrame: frame('tiny'), selfSize: 100, children: [] },
          ],
        },
      }),
    );
    expect(total).toBe(1_000_100);
    expect(frames.map(({ label }) => label)).toEqual(['big']);
  });

  it('is empty for a thread that only waited', () => {
    const idle = JSON.stringify({ ...JSON.parse(CPU), samples: [5, 5], timeDeltas: [1000, 1000] });
    expect(flameGraphOfCpu(idle)).toMatchObject({ total: 0, frames: [] });
  });

  it('refuses a text that is no profile', () => {
    expect(() => flameGraphOfCpu('{"nodes": 3}')).toThrow();
    expect(() => flameGraphOfAllocations('not JSON')).toThrow();
  });
});
