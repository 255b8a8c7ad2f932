import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { asksForDebugger, placesOf } from '../../../src-main/shell/launch-settings.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'brokerflow-places-'));
afterAll(() => rmSync(folder, { recursive: true }));

const runtime = {
  argv: ['--no-sandbox', '--remote-debugging-port=0'],
  env: {},
  userData: path.join(folder, 'user'),
  appFolder: path.join(folder, 'app'),
  resourcesPath: path.join(folder, 'runtime'),
};

describe('placesOf', () => {
  it("keeps the clerk's data in the user's own folder", () => {
    expect(placesOf(runtime)).toEqual({
      dataFolder: path.join(folder, 'user/data'),
      windowFolder: path.join(folder, 'user'),
      resourcesFolder: path.join(folder, 'app/resources'),
      sqliteDriver: undefined,
    });
  });

  it.each([
    [['--data', '/srv/broker']],
    [['--data=/srv/broker']],
    [['--inspect=0', '--data', '/srv/broker']],
  ])('takes the data folder from %j, with the window beside the data', (argv) => {
    expect(placesOf({ ...runtime, argv, env: { BROKERFLOW_DATA: '/elsewhere' } })).toMatchObject({
      dataFolder: '/srv/broker',
      windowFolder: '/srv/broker/window',
    });
  });

  it('takes the data folder from the environment', () => {
    expect(placesOf({ ...runtime, env: { BROKERFLOW_DATA: '/srv/other' } }).dataFolder).toBe('/srv/other');
  });

  it('uses the database driver that the runtime brings', () => {
    const driver = path.join(folder, 'with-driver/better-sqlite3');
    mkdirSync(driver, { recursive: true });
    expect(placesOf({ ...runtime, resourcesPath: path.dirname(driver) }).sqliteDriver).toBe(driver);
  });
});

describe('a start with a debugger', () => {
  it.each([
    [['--inspect'], true],
    [['--data', '/d', '--inspect-brk=9229'], true],
    [['--remote-debugging-port=0'], true],
    [['--remote-debugging-pipe'], true],
    [['--data', '/inspect'], false],
    [[], false],
  ])('%j: %s', (argv, expected) => {
    expect(asksForDebugger(argv)).toBe(expected);
  });
});
