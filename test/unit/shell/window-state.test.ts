import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWindowState, writeWindowState } from '../../../src-main/shell/window-state.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const state = { x: 100, y: 50, width: 1200, height: 800, maximized: true };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'brokerflow-window-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the window', () => {
  it('comes back where it was', () => {
    writeWindowState(folder, state);
    expect(readWindowState(folder, [screen])).toEqual(state);
  });

  it('has no remembered place the first time', () => {
    expect(readWindowState(folder, [screen])).toBeNull();
  });

  it('does not open on a screen that is no longer there', () => {
    writeWindowState(folder, { ...state, x: 2500 });
    expect(readWindowState(folder, [screen])).toBeNull();
    expect(readWindowState(folder, [screen, { ...screen, x: 1920 }])).toMatchObject({ x: 2500 });
  });

  it.each(['', '{', '{"x":1}', '{"x":0,"y":0,"width":-5,"height":1,"maximized":false}'])(
    'ignores a damaged file: %j',
    (text) => {
      writeFileSync(path.join(folder, 'window.json'), text);
      expect(readWindowState(folder, [screen])).toBeNull();
    },
  );
});
