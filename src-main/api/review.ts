import type { QueueRow } from '../../src-preload/contract/review.ts';
import { urgency } from '../../src-preload/contract/urgency.ts';
import { reviewTask } from '../core/review-task.ts';
import { lastUndoable } from '../data/repositories/bulk-actions.ts';
import { listReviewQueue } from '../data/repositories/review-queue.ts';
import { applyToMany } from './bulk-action.ts';
import { undoBulk } from './bulk-undo.ts';
import { undoableSince } from './bulk-window.ts';
import type { DomainHandlers } from './handlers.ts';
import { confirmField } from './request-corrections.ts';
import { toRows } from './request-rows.ts';
import type { Services } from './services.ts';

/** What waits for a person, and what is done to many requests at once. */
export function reviewHandlers(services: Services): DomainHandlers<'review'> {
  const { db, queue, now, inTurn } = services;
  return {
    'review.queue': async (page) => {
      const { total, rows } = await listReviewQueue(db, page);
      const today = now().getTime();
      return { total, rows: (await toRows(db, rows, queue)).map((row) => waiting(row, today)) };
    },
    'review.confirmField': ({ id, name }) => inTurn(id, () => confirmField(services, id, name)),
    'review.bulk': ({ ids, action }) => applyToMany(services, action, [...new Set(ids)]),
    'review.undo': ({ token }) => undoBulk(services, token),
    'review.undoable': async () => ({
      undoable: await lastUndoable(db, undoableSince(now()).toISOString()),
    }),
  };
}

function waiting(row: Omit<QueueRow, 'urgency' | 'task'>, now: number): QueueRow {
  return {
    ...row,
    urgency: row.replyBy === null ? null : urgency(row.replyBy, now),
    task: reviewTask(row.reason),
  };
}
