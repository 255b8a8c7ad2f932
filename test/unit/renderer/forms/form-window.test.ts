import { describe, expect, it } from 'vitest';
import { windowOffset } from '../../../../src-renderer/screens/forms/use-form-window.ts';

describe('windowOffset', () => {
  it('keeps rows to spare above what is on screen', () => {
    expect(windowOffset(0)).toBe(0);
    expect(windowOffset(99)).toBe(0);
    expect(windowOffset(250)).toBe(100);
  });

  it('moves in steps, so that a row of scrolling asks for nothing', () => {
    expect(windowOffset(250)).toBe(windowOffset(251));
    expect(windowOffset(299)).toBe(100);
    expect(windowOffset(300)).toBe(200);
  });
});
