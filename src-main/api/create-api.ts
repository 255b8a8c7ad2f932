import { adviceHandlers } from './advice.ts';
import { auditHandlers } from './audit.ts';
import { cacheHandlers } from './caches.ts';
import { clientHandlers } from './clients.ts';
import { customFieldHandlers } from './custom-fields.ts';
import { createCall, type Call } from './handle.ts';
import type { Handlers } from './handlers.ts';
import { deadlineHandlers } from './deadlines.ts';
import { documentHandlers } from './documents.ts';
import { draftHandlers } from './drafts.ts';
import { formEditHandlers } from './form-edits.ts';
import { formTemplateHandlers } from './form-templates.ts';
import { formHandlers } from './forms.ts';
import { insurerHandlers } from './insurers.ts';
import { intakeHandlers } from './intake.ts';
import { judgingHandlers } from './judging.ts';
import { learningHandlers } from './learning.ts';
import { mailboxHandlers } from './mailbox.ts';
import { modelHandlers } from './model.ts';
import { loadTestHandlers } from './load-tests.ts';
import { itemHandlers } from './items.ts';
import { outboxHandlers } from './outbox.ts';
import { paperHandlers } from './papers.ts';
import { monitoringHandlers } from './monitoring.ts';
import { performanceHandlers } from './performance.ts';
import { queryHandlers } from './queries.ts';
import { policyHandlers } from './policies.ts';
import { profileHandlers } from './profiles.ts';
import { readingHandlers } from './read-again.ts';
import { requestCommands } from './request-commands.ts';
import { requestCorrections } from './request-corrections.ts';
import { requestQueries } from './request-queries.ts';
import { reviewHandlers } from './review.ts';
import type { Services } from './services.ts';
import { settingsHandlers } from './settings.ts';
import { textTemplateHandlers } from './text-templates.ts';
import { tuningHandlers } from './tuning.ts';

/** Every call the engine answers. */
export function createApi(services: Services): Call {
  const handlers: Handlers = {
    ...intakeHandlers(services),
    ...requestQueries(services),
    ...requestCommands(services),
    ...readingHandlers(services),
    ...requestCorrections(services),
    ...itemHandlers(services),
    ...customFieldHandlers(services),
    ...documentHandlers(services),
    ...formHandlers(services),
    ...formTemplateHandlers(services),
    ...formEditHandlers(services),
    ...paperHandlers(services),
    ...settingsHandlers(services),
    ...modelHandlers(services),
    ...learningHandlers(services),
    ...outboxHandlers(services),
    ...performanceHandlers(services),
    ...queryHandlers(services),
    ...judgingHandlers(services),
    ...cacheHandlers(services),
    ...tuningHandlers(services),
    ...loadTestHandlers(services),
    ...adviceHandlers(services),
    ...monitoringHandlers(services),
    ...profileHandlers(services),
    ...reviewHandlers(services),
    ...auditHandlers(services),
    ...clientHandlers(services),
    ...deadlineHandlers(services),
    ...policyHandlers(services),
    ...insurerHandlers(services),
    ...mailboxHandlers(services),
    ...draftHandlers(services),
    ...textTemplateHandlers(services),
  };
  return createCall(handlers, services.log, services.telemetry);
}
