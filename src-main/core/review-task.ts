import type { ErrorCode, ReasonCode, ReviewReason } from '../../src-preload/contract/errors.ts';
import type { ReviewTask } from '../../src-preload/contract/review.ts';

/** What settles each doubt. */
const OF_REVIEW: Readonly<Record<ReviewReason, ReviewTask>> = {
  'low-confidence': 'choose-category',
  'models-disagree': 'choose-category',
  'several-requests': 'choose-category',
  'no-request': 'decide-whether',
  'contradictory-data': 'choose-value',
  'unconfirmed-data': 'correct-data',
  'missing-data': 'ask-client',
  'invalid-data': 'correct-data',
  'unsure-client': 'confirm-client',
  'poor-reading': 'compare-pages',
  'unread-part': 'open-attachment',
  duplicate: 'look-at-first',
  'not-delivered': 'read-message',
  answered: 'read-message',
};

/** Failures that reading again does not get over. */
const OF_FAILURE: { readonly [C in ErrorCode]?: ReviewTask } = {
  encrypted: 'enter-password',
  'wrong-password': 'enter-password',
  damaged: 'ask-file-again',
  'not-a-document': 'ask-file-again',
  'other-archive': 'ask-file-again',
  'sealed-message': 'ask-file-again',
  'empty-file': 'ask-file-again',
  'no-pages': 'ask-file-again',
  'xfa-form': 'ask-file-again',
};

/** What the clerk is to do about a reason; to try again where nothing better is known. */
export function reviewTask(reason: ReasonCode | null): ReviewTask {
  if (reason === null) return 'retry';
  return { ...OF_FAILURE, ...OF_REVIEW }[reason] ?? 'retry';
}
