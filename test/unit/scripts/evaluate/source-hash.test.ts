import { expect, it } from 'vitest';
import { keyOf, readerHash, renderingHash } from '../../../../scripts/evaluate/source-hash.ts';

it('names kept things by all their parts, in order', () => {
  expect(keyOf('a', 'b')).toBe(keyOf('a', 'b'));
  expect(new Set([keyOf('a', 'b'), keyOf('b', 'a'), keyOf('ab', ''), keyOf('a', 'b', '')]).size).toBe(4);
});

it('tells the sources of reading and rendering apart', () => {
  expect(readerHash()).toBe(readerHash());
  expect(readerHash()).not.toBe(renderingHash());
});
