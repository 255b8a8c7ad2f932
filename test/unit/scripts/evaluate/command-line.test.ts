import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../../scripts/evaluate/options.ts';
import { alignedTable, share } from '../../../../scripts/evaluate/table.ts';

describe('the command line of the evaluation', () => {
  it('judges the validation part on every kind of paper unless told otherwise', () => {
    expect(parseOptions([])).toEqual({
      parts: ['digital', 'scanned', 'rough'],
      set: 'validation',
      limit: Number.POSITIVE_INFINITY,
      misses: false,
      jsonFile: null,
    });
    expect(parseOptions(['--part', 'text', '--part', 'scanned', '--limit', '5'])).toMatchObject({
      parts: ['text', 'scanned'],
      limit: 5,
    });
  });

  it('refuses what it does not know', () => {
    expect(() => parseOptions(['--part', 'paper'])).toThrow('paper');
    expect(parseOptions(['--set', 'reference'])).toMatchObject({ set: 'reference' });
    expect(() => parseOptions(['--set', 'secret'])).toThrow('secret');
    expect(() => parseOptions(['--limit', '0'])).toThrow('--limit');
    expect(() => parseOptions(['--fast'])).toThrow('--fast');
  });
});

describe('the tables of the evaluation', () => {
  it('line their columns up', () => {
    expect(
      alignedTable([
        ['a', 'bb', 'c'],
        ['longer', '1', '22'],
      ]),
    ).toBe('a       bb   c\nlonger   1  22');
  });

  it('show a dash for a share of nothing', () => {
    expect([share(2 / 3), share(0 / 0)]).toEqual(['0.667', '-']);
  });
});
