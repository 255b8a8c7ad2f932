import { describe, expect, it } from 'vitest';
import { scrollFor, spanOf } from '../../../../src-renderer/viewer/scroll-target.ts';

describe('scrollFor', () => {
  it('leaves the pages where they are when the box is in view', () => {
    expect(scrollFor({ from: 300, to: 320 }, { scroll: 200, size: 600 })).toBe(200);
  });

  it('brings a box below the view up, a quarter of the view from its start', () => {
    expect(scrollFor({ from: 2000, to: 2020 }, { scroll: 0, size: 600 })).toBe(1850);
  });

  it('moves for a box that is cut by the edge', () => {
    expect(scrollFor({ from: 590, to: 610 }, { scroll: 0, size: 600 })).toBe(440);
  });

  it('never scrolls before the start', () => {
    expect(scrollFor({ from: 20, to: 40 }, { scroll: 900, size: 600 })).toBe(0);
  });

  it('places a box on its page', () => {
    expect(spanOf(0.25, 0.5, 1000, 800)).toEqual({ from: 1200, to: 1400 });
  });
});
