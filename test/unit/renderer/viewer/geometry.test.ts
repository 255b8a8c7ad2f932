import { describe, expect, it } from 'vitest';
import {
  boxStyle,
  nextZoom,
  scaleOf,
  unionBox,
  wheelZoom,
} from '../../../../src-renderer/viewer/geometry.ts';

const upright = { width: 800, height: 1100 };
const across = { width: 1100, height: 800 };

describe('zoom', () => {
  it('steps up and down from a scale between two steps', () => {
    expect(nextZoom(0.92, 'in')).toBe(1);
    expect(nextZoom(0.92, 'out')).toBe(0.9);
  });

  it('stays at the ends', () => {
    expect(nextZoom(4, 'in')).toBe(4);
    expect(nextZoom(0.25, 'out')).toBe(0.25);
    expect(wheelZoom(4, -10_000)).toBe(4);
  });

  it('grows when the wheel turns away and comes back when it turns the same way towards', () => {
    const larger = wheelZoom(1, -100);
    expect(larger).toBeGreaterThan(1);
    expect(wheelZoom(larger, 100)).toBeCloseTo(1);
  });

  it('fits the usual page, not the one sheet that lies across', () => {
    expect(scaleOf('fit', [across, upright, upright], 400)).toBeCloseTo(0.5);
  });

  it('fits the first page where widths are as frequent', () => {
    expect(scaleOf('fit', [upright, across], 800)).toBe(1);
  });

  it('takes a factor as it is', () => {
    expect(scaleOf(1.5, [upright], 400)).toBe(1.5);
  });
});

describe('boxes', () => {
  it('places a box in percent of its page', () => {
    expect(boxStyle([0.25, 0.5, 0.75, 0.625])).toEqual({
      left: '25%',
      top: '50%',
      width: '50%',
      height: '12.5%',
    });
  });

  it('finds the smallest box around several', () => {
    expect(
      unionBox([
        [0.2, 0.3, 0.4, 0.35],
        [0.1, 0.32, 0.3, 0.5],
      ]),
    ).toEqual([0.1, 0.3, 0.4, 0.5]);
  });
});
