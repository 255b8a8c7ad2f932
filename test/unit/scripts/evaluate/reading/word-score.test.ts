import { describe, expect, it } from 'vitest';
import {
  differences,
  precisionOf,
  recallOf,
  scoreWords,
  sumOfScores,
} from '../../../../../scripts/evaluate/reading/word-score.ts';

describe('scoreWords', () => {
  it('counts words as often as they stand there, punctuation around them aside', () => {
    const score = scoreWords(['Via', 'Roma,', '12', 'Roma'], ['“Roma”', 'Via', '12.', 'Milano']);
    expect(score).toEqual({ printed: 4, read: 4, right: 3 });
    expect([recallOf(score), precisionOf(score)]).toEqual([0.75, 0.75]);
  });

  it('wants capitals and inner punctuation to be right', () => {
    expect(scoreWords(['27,80', 'S.r.l.'], ['2780', 's.r.l.']).right).toBe(0);
  });

  it('reads a page number with and without spaces around its slash', () => {
    expect(scoreWords(['1', '/', '2'], ['1/2'])).toEqual({ printed: 1, read: 1, right: 1 });
  });

  it('neither wants nor blames the words of a stamp', () => {
    expect(scoreWords(['Roma'], ['Roma', 'RICEVUTO'], ['RICEVUTO'])).toEqual({
      printed: 1,
      read: 1,
      right: 1,
    });
  });
});

it('differences names what was missed and what does not stand there', () => {
  expect(differences(['TK018KH', 'Como', 'Como'], ['TKO18KH', 'Como'])).toEqual({
    missed: ['TK018KH', 'Como'],
    extra: ['TKO18KH'],
  });
});

it('sumOfScores weighs sheets by their words', () => {
  const sum = sumOfScores([
    { printed: 3, read: 2, right: 1 },
    { printed: 1, read: 1, right: 1 },
  ]);
  expect(sum).toEqual({ printed: 4, read: 3, right: 2 });
});
