import { describe, expect, it } from 'vitest';
import { blockingKeys } from '../../../../src-main/core/clients/blocking-keys.ts';
import { normalName } from '../../../../src-main/core/clients/normal-name.ts';
import { PAIRS } from './pairs.ts';

const keysOf = (name: string) => blockingKeys(normalName(name));

describe('blockingKeys', () => {
  it.each(PAIRS.filter(([, , verdict]) => verdict !== 'different'))('bring %s and %s together', (a, b) => {
    const others = new Set(keysOf(b));
    expect(keysOf(a).filter((key) => others.has(key))).not.toEqual([]);
  });

  it('leave words of the trade out where there are words of its own', () => {
    expect(keysOf('Autotrasporti Rossi S.r.l.')).toEqual(['#autotrasportirossi', '=rossi']);
    expect(keysOf('Italia Servizi S.r.l.')).toContain('<ita');
  });

  it.each(['', '---', 'S.r.l.', '   ', '\u200b', '.'.repeat(5000)])(
    'are few for what is no name: %j',
    (name) => {
      expect(keysOf(name).length).toBeLessThan(4);
    },
  );
});
