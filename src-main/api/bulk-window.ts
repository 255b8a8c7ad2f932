/** How long an action on many requests can be taken back: a working day. Yesterday's is not undone by a slip today. */
const UNDOABLE_MS = 12 * 60 * 60 * 1000;

/** Actions from this moment on can still be taken back. */
export function undoableSince(now: Date): Date {
  return new Date(now.getTime() - UNDOABLE_MS);
}
