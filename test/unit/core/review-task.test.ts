import { describe, expect, it } from 'vitest';
import { ERROR_CODES, REVIEW_REASONS } from '../../../src-preload/contract/errors.ts';
import { REVIEW_TASKS } from '../../../src-preload/contract/review.ts';
import { reviewTask } from '../../../src-main/core/review-task.ts';

describe('what is to be done about a reason', () => {
  it.each([
    ['low-confidence', 'choose-category'],
    ['missing-data', 'ask-client'],
    ['encrypted', 'enter-password'],
    ['damaged', 'ask-file-again'],
    ['disk-full', 'retry'],
    [null, 'retry'],
  ] as const)('%s: %s', (reason, task) => {
    expect(reviewTask(reason)).toBe(task);
  });

  it('has each kind of work for some reason', () => {
    const used = new Set([...ERROR_CODES, ...REVIEW_REASONS].map(reviewTask));
    expect([...used].toSorted()).toEqual([...REVIEW_TASKS].toSorted());
  });
});
