import * as z from 'zod';
import { monitoringStateSchema } from './monitoring.ts';
import { profilesStateSchema } from './profiles.ts';
import { alertCountsSchema, alertRuleSchema } from './alerts.ts';
import { deadlineCountsSchema, dueRemindersSchema } from './deadlines.ts';
import { modelNoticeSchema, modelStateSchema } from './model.ts';
import { learningStateSchema } from './learning.ts';
import { loadStateSchema } from './load-tests.ts';
import { outboxStateSchema } from './outbox.ts';
import { mailboxStateSchema } from './mailbox.ts';
import { countsSchema, id, requestRowSchema } from './requests.ts';
import { settingsSchema, watchStateSchema } from './settings.ts';

/**
 * What the engine tells the window without being asked. Events may be lost (a closed window), so
 * each carries the whole new state of its subject and the screens can always ask again.
 */
export const events = {
  /** Rows that were added or changed; several changes within 100 ms come as one event. */
  'requests.changed': z.object({ rows: z.array(requestRowSchema), counts: countsSchema }),
  /** Forms, drafts or fields of a request changed: ask for its detail again. */
  'request.outcome': z.object({ id }),
  'settings.changed': settingsSchema,
  'watch.changed': watchStateSchema,
  'mailbox.changed': mailboxStateSchema,
  'learning.changed': learningStateSchema,
  /** The outside model can be asked again, or no more; `notice` is what has just begun and is told once. */
  'model.changed': z.object({ state: modelStateSchema, notice: modelNoticeSchema.nullable() }),
  /** A message changed its state, or sending as a whole did: ask for the messages again. */
  'outbox.changed': outboxStateSchema,
  /** A profile began to be recorded, or is over. */
  'profiles.changed': profilesStateSchema,
  /** The endpoint for other programs was opened or shut. */
  'monitoring.changed': monitoringStateSchema,
  /** A new measurement was stored; `cpuPercent` and `documentsPerMinute` feed the quiet indicator. */
  'performance.measured': z.object({
    at: z.number(),
    cpuPercent: z.number(),
    documentsPerMinute: z.number(),
  }),
  /** An alert was raised, acknowledged or ended; `critical` names what has just become so and is told once. */
  'alerts.changed': z.object({ counts: alertCountsSchema, critical: z.array(alertRuleSchema) }),
  /** A load test began, went on or ended. */
  'loadTests.changed': loadStateSchema,
  /** A deadline was changed, or a new day began: ask for the list again. */
  'deadlines.changed': deadlineCountsSchema,
  /** Reminders to be shown now; a window that opens later asks for them. */
  'deadlines.due': dueRemindersSchema,
  /** The engine cannot go on (database refused, disk full): shown over the whole window. */
  'engine.failed': z.object({ code: z.string(), message: z.string() }),
  /** The shell asks the window to open a request (notification clicked, draft missing). */
  'window.openRequest': z.object({ id }),
  /** The notification of an alert was clicked. */
  'window.openAlerts': z.object({}),
  /** The notification of deadlines was clicked: `id` is the one it spoke of, null for several. */
  'window.openDeadlines': z.object({ id: id.nullable() }),
} as const;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<E extends EventName> = z.output<Events[E]>;
/** An event as it travels: its name and what it carries. */
export type EngineNotice = {
  [E in EventName]: { readonly name: E; readonly payload: EventPayload<E> };
}[EventName];
