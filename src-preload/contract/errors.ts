/**
 * Everything that can go wrong and is told to a person. The sentence for each code lives in the
 * renderer's translations and, for headless use, in `src-main/core/error-messages.ts`.
 */
export const ERROR_CODES = [
  // a document cannot be used as it is
  'encrypted',
  'wrong-password',
  'damaged',
  'not-a-document',
  'other-archive',
  'sealed-message',
  'empty-file',
  'no-pages',
  'too-large',
  'too-many-pages',
  'unreadable-file',
  'no-text',
  'xfa-form',
  // the machine or the set-up
  'disk-full',
  'ocr-failed',
  'form-failed',
  'database-busy',
  'database-newer',
  'database-damaged',
  'folder-not-writable',
  'secret-store-locked',
  'network-off',
  'no-program',
  'mailbox-off',
  // the call
  'invalid-input',
  'not-found',
  'conflict',
  'cancelled',
  'forbidden',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Why a finished request still wants a human. */
export const REVIEW_REASONS = [
  'low-confidence',
  'models-disagree',
  'several-requests',
  'no-request',
  'contradictory-data',
  'unconfirmed-data',
  'missing-data',
  'invalid-data',
  'unsure-client',
  'poor-reading',
  'unread-part',
  'duplicate',
  'not-delivered',
  'answered',
] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

/** A reason stands beside `failed` (an error code) or `review` (a review reason). */
export type ReasonCode = ErrorCode | ReviewReason;

/** An error as it crosses a boundary: a code to act on, a sentence for the log, details to fill the sentence. */
export interface CallError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: Readonly<Record<string, string | number>> | undefined;
}

/** What every call returns: never `undefined` for a refusal, never a thrown object across a boundary. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError };
