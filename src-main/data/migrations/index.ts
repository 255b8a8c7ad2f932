import type { Migration } from '../migrate.ts';
import { initial } from './0001-initial.ts';
import { duplicates } from './0002-duplicates.ts';
import { requestParts } from './0003-request-parts.ts';
import { readings } from './0004-readings.ts';
import { decisions } from './0005-decisions.ts';
import { modelAnswers } from './0008-model-answers.ts';
import { contestedFields } from './0006-contested-fields.ts';
import { learning } from './0007-learning.ts';
import { riskItems } from './0009-risk-items.ts';
import { clients } from './0010-clients.ts';
import { review } from './0011-review.ts';
import { customFields } from './0012-custom-fields.ts';
import { clientAudit } from './0013-client-audit.ts';
import { insurers } from './0014-insurers.ts';
import { formTemplates } from './0015-form-templates.ts';
import { outbox } from './0016-outbox.ts';
import { mailbox } from './0017-mailbox.ts';
import { deadlines } from './0018-deadlines.ts';
import { letters } from './0019-letters.ts';
import { metrics } from './0020-metrics.ts';
import { judging } from './0022-judging.ts';
import { queries } from './0021-queries.ts';
import { caches } from './0023-caches.ts';
import { tuning } from './0024-tuning.ts';
import { loadTests } from './0025-load-tests.ts';
import { measurements } from './0026-measurements.ts';
import { advice } from './0027-advice.ts';

/** All migrations, oldest first. A released one is never changed. */
export const migrations: readonly Migration[] = [
  initial,
  duplicates,
  requestParts,
  readings,
  decisions,
  contestedFields,
  learning,
  modelAnswers,
  riskItems,
  clients,
  review,
  customFields,
  clientAudit,
  insurers,
  formTemplates,
  outbox,
  mailbox,
  deadlines,
  letters,
  metrics,
  queries,
  judging,
  caches,
  tuning,
  loadTests,
  measurements,
  advice,
];
