import { describe, expect, it } from 'vitest';
import { shorten, singleLine } from '../../../src-main/core/plain-text.ts';

describe('singleLine', () => {
  it.each([
    ['a\r\nBcc: x@y.example', 'a Bcc: x@y.example'],
    ['uno\u2028due\u0085tre\u00a0quattro', 'uno due tre quattro'],
    ['Peru\u0300', 'Perù'],
    ['nul\u0000\u001b[31m', 'nul□□[31m'],
    ['\u202Egpj.exe\u200b', 'gpj.exe'],
    ['rotto \uD83D', 'rotto □'],
    ['  ', ''],
  ])('makes %j into %j', (text, line) => {
    expect(singleLine(text)).toBe(line);
  });
});

describe('shorten', () => {
  it('cuts by code points and says so', () => {
    expect(shorten('😀😀😀', 3)).toBe('😀😀😀');
    expect(shorten('😀😀😀😀', 3)).toBe('😀😀…');
  });
});
