import type * as z from 'zod';
import { adviceCalls } from './calls/advice.ts';
import { monitoringCalls } from './calls/monitoring.ts';
import { profilesCalls } from './calls/profiles.ts';
import { applicationCalls } from './calls/application.ts';
import { intakeCalls } from './calls/intake.ts';
import { requestsCalls } from './calls/requests.ts';
import { documentsCalls } from './calls/documents.ts';
import { itemsCalls } from './calls/items.ts';
import { customFieldsCalls } from './calls/custom-fields.ts';
import { outputsCalls } from './calls/outputs.ts';
import { papersCalls } from './calls/papers.ts';
import { settingsCalls } from './calls/settings.ts';
import { modelCalls } from './calls/model.ts';
import { learningCalls } from './calls/learning.ts';
import { loadTestsCalls } from './calls/load-tests.ts';
import { performanceCalls } from './calls/performance.ts';
import { queriesCalls } from './calls/queries.ts';
import { cachesCalls } from './calls/caches.ts';
import { tuningCalls } from './calls/tuning.ts';
import { slosCalls } from './calls/slos.ts';
import { alertsCalls } from './calls/alerts.ts';
import { reviewCalls } from './calls/review.ts';
import { auditCalls } from './calls/audit.ts';
import { clientsCalls } from './calls/clients.ts';
import { deadlinesCalls } from './calls/deadlines.ts';
import { formTemplatesCalls } from './calls/form-templates.ts';
import { draftsCalls } from './calls/drafts.ts';
import { insurersCalls } from './calls/insurers.ts';
import { mailboxCalls } from './calls/mailbox.ts';
import { textTemplatesCalls } from './calls/text-templates.ts';
import { outboxCalls } from './calls/outbox.ts';

/** Every call the window can make; one file in `calls` a subject. */
export const channels = {
  ...applicationCalls,
  ...intakeCalls,
  ...requestsCalls,
  ...documentsCalls,
  ...itemsCalls,
  ...customFieldsCalls,
  ...outputsCalls,
  ...formTemplatesCalls,
  ...papersCalls,
  ...settingsCalls,
  ...modelCalls,
  ...learningCalls,
  ...performanceCalls,
  ...queriesCalls,
  ...cachesCalls,
  ...tuningCalls,
  ...loadTestsCalls,
  ...adviceCalls,
  ...monitoringCalls,
  ...profilesCalls,
  ...slosCalls,
  ...alertsCalls,
  ...reviewCalls,
  ...auditCalls,
  ...clientsCalls,
  ...deadlinesCalls,
  ...insurersCalls,
  ...mailboxCalls,
  ...draftsCalls,
  ...textTemplatesCalls,
  ...outboxCalls,
} as const;

export type Channels = typeof channels;
export type Channel = keyof Channels;
/** Channels answered by one side. */
export type ChannelOf<S extends 'shell' | 'engine'> = {
  [C in Channel]: Channels[C]['side'] extends S ? C : never;
}[Channel];
/** What a caller passes (defaults may be left out). */
export type CallInput<C extends Channel> = z.input<Channels[C]['input']>;
/** What a handler receives after parsing. */
export type ParsedInput<C extends Channel> = z.output<Channels[C]['input']>;
export type CallOutput<C extends Channel> = z.output<Channels[C]['output']>;
