import type { TFunction } from 'i18next';
import {
  auditEventSchema,
  type AuditEntry,
  type AuditEvent,
  type ClientAuditEntry,
} from '../../../src-preload/contract/audit.ts';
import { historyEventSchema } from '../../../src-preload/contract/history.ts';
import { FIELD_NAMES } from '../../../src-preload/contract/vocabulary.ts';
import { visibleText } from '../../components/visible-text.ts';
import { historySentence, type Words } from '../request/history-sentence.ts';

/** The translations a line is told with: those of the log, of the requests' history, and the shared words. */
export interface AuditWords extends Words {
  readonly review: TFunction<'review'>;
}

/** One line of the log as a sentence. */
export function auditSentence(entry: AuditEntry, words: AuditWords): string {
  return entry.about === 'client' ? clientSentence(entry, words) : historySentence(entry, words);
}

function clientSentence({ event, detail }: ClientAuditEntry, { review, shared }: AuditWords): string {
  const field = FIELD_NAMES.find((known) => known === detail['field']);
  return review(`audit.ofClient.${event}`, {
    field: field === undefined ? '' : shared(`field.${field}`),
    name: visibleText(detail['name'] ?? ''),
  });
}

/** What the filter calls an event. */
export function auditEventName(event: AuditEvent, { t, review }: Omit<AuditWords, 'shared'>): string {
  const ofRequest = historyEventSchema.safeParse(event);
  if (ofRequest.success) return t(`event.${ofRequest.data}`);
  return review(`audit.event.${clientOnlyEventSchema.parse(event)}`);
}

/** Those that the history of a request does not know. */
const clientOnlyEventSchema = auditEventSchema.exclude(historyEventSchema.options);
