import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../../src-renderer/viewer/text/text-lines.ts';
import { moveWord } from '../../../../../src-renderer/viewer/text/word-moves.ts';

const text = 'a b c\nd\ne f';
const box = [0, 0, 0.1, 0.1] as [number, number, number, number];
const lines = linesOf({
  text,
  words: text.split(/\s/u).map((word) => ({ text: word, box, confidence: 1 })),
});

describe('moveWord', () => {
  it('begins with the first word', () => {
    expect(moveWord(lines, null, 'ArrowDown')).toBe(0);
    expect(moveWord([], null, 'ArrowDown')).toBeNull();
  });

  it('goes along the text over the ends of lines and stays at its ends', () => {
    expect(moveWord(lines, 2, 'ArrowRight')).toBe(3);
    expect(moveWord(lines, 3, 'ArrowLeft')).toBe(2);
    expect(moveWord(lines, 0, 'ArrowLeft')).toBe(0);
    expect(moveWord(lines, 5, 'ArrowRight')).toBe(5);
  });

  it('goes to the line above and below, as far in as it is long', () => {
    expect(moveWord(lines, 2, 'ArrowDown')).toBe(3);
    expect(moveWord(lines, 5, 'ArrowUp')).toBe(3);
    expect(moveWord(lines, 3, 'ArrowUp')).toBe(0);
    expect(moveWord(lines, 4, 'ArrowDown')).toBe(4);
  });

  it('goes to the ends of the line', () => {
    expect(moveWord(lines, 1, 'Home')).toBe(0);
    expect(moveWord(lines, 0, 'End')).toBe(2);
  });
});
