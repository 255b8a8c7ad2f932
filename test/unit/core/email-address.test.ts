import { describe, expect, it } from 'vitest';
import { parseEmailAddress, parseEmailList } from '../../../src-main/core/email-address.ts';

describe('parseEmailAddress', () => {
  it.each([
    ['info@rossi.it', 'info@rossi.it'],
    [' mario.rossi+flotta@pec.studio-rossi.co.uk ', 'mario.rossi+flotta@pec.studio-rossi.co.uk'],
  ])('takes %j', (text, address) => {
    expect(parseEmailAddress(text)).toBe(address);
  });

  it.each([
    '',
    'info@rossi',
    'info @rossi.it',
    'info@rossi.it\r\nBcc: x@y.it',
    'info@rossi.it, x@y.it',
    '"a b"@rossi.it',
    'Mario <info@rossi.it>',
    'a..b@rossi.it',
    '.a@rossi.it',
    'a@-rossi.it',
    'a@rossi.it\u0000',
    'à@rossi.it',
    `${'a'.repeat(250)}@rossi.it`,
  ])('refuses %j', (text) => {
    expect(parseEmailAddress(text)).toBeNull();
  });

  it('answers at once to a text made to be slow', () => {
    expect(parseEmailAddress(`${'a.'.repeat(100_000)}@`)).toBeNull();
  });
});

describe('parseEmailList', () => {
  it('takes what is an address and leaves the rest', () => {
    expect(parseEmailList('a@x.it; b@y.it,c@z.it  nobody')).toEqual(['a@x.it', 'b@y.it', 'c@z.it']);
    expect(parseEmailList('')).toEqual([]);
  });
});
