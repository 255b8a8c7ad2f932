import { describe, expect, it } from 'vitest';
import { officeFolder } from '../../../../src-main/cli/perf/office-folder.ts';
import { parsePerfArguments } from '../../../../src-main/cli/perf/perf-arguments.ts';

const parse = (line: string) => parsePerfArguments(line.split(' '));

describe('the arguments after perf', () => {
  it.each([
    ['analyze', { command: 'analyze', hours: 24, json: false }],
    ['analyze --hours 2 --json', { command: 'analyze', hours: 2, json: true }],
    ['optimize-db --apply', { command: 'optimize-db', apply: true }],
    ['optimize-cache', { command: 'optimize-cache', clear: false }],
    ['load-test smoke', { command: 'load-test', kind: 'smoke', seconds: 120 }],
    ['load-test heavy --scale 0.05', { command: 'load-test', kind: 'heavy', seconds: 45 }],
    ['load-test stress --seconds 10', { command: 'load-test', kind: 'stress', seconds: 10 }],
    ['report --output a.json --data d', { command: 'report', output: 'a.json', hours: 24, dataFolder: 'd' }],
  ])('understands %s', (line, order) => {
    expect(parse(line)).toMatchObject(order);
  });

  it.each([
    '',
    'guess',
    'analyze --hours never',
    'analyze --hours 0',
    'analyze --apply',
    'analyze more',
    'load-test',
    'load-test enormous',
    'load-test smoke --scale 2',
    'load-test smoke --scale 0.1 --seconds 5',
    'load-test smoke --seconds 1',
    'report',
    'validate --unknown',
  ])('refuses "%s"', (line) => {
    expect(parse(line)).toBeNull();
  });
});

describe('the folder of an office', () => {
  const home = '/h';
  it('is the given one, then that of the environment, then that of the installed program', () => {
    const env = { BROKERFLOW_DATA: '/e' };
    expect(officeFolder('/g', { env, platform: 'linux', home })).toBe('/g');
    expect(officeFolder(undefined, { env, platform: 'linux', home })).toBe('/e');
    expect(officeFolder(undefined, { env: {}, platform: 'linux', home })).toBe('/h/.config/BrokerFlow/data');
    expect(officeFolder(undefined, { env: {}, platform: 'darwin', home })).toBe(
      '/h/Library/Application Support/BrokerFlow/data',
    );
    expect(officeFolder(undefined, { env: { APPDATA: '/a' }, platform: 'win32', home })).toBe(
      '/a/BrokerFlow/data',
    );
  });
});
