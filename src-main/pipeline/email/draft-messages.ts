import { randomUUID } from 'node:crypto';
import type { ContestedField } from '../../../src-preload/contract/requests.ts';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { missingCustom } from '../../core/custom-doubts.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { valuesOf } from '../../core/field-format.ts';
import { messageLimit } from '../../core/message-size.ts';
import { missingData } from '../../core/required-data.ts';
import type { ComposedDraft, StageContext } from '../../core/stage.ts';
import { loadContestedFields } from '../../data/repositories/contested-fields.ts';
import { loadCustomValues } from '../../data/repositories/custom-values.ts';
import { addHistory } from '../../data/repositories/history.ts';
import { insurersOfRequest } from '../../data/repositories/insurers.ts';
import { messagesOfRequest, type StoredMessage } from '../../data/repositories/outbox.ts';
import {
  draftsOfRequest,
  formsOfRequest,
  replaceDrafts,
  type StoredDraft,
} from '../../data/repositories/outputs.ts';
import { officeTexts } from '../../data/repositories/text-templates.ts';
import { loadExtractedFields, loadSubject, type JobEnvironment } from '../job.ts';
import type { DraftComposer } from './compose-drafts.ts';
import type { DraftInput, LetterKey, PreparedDraft } from './draft-input.ts';

/** What the clerk wants otherwise; `change-drafts.ts` has the ways. */
export type DraftChange = (input: DraftInput) => DraftInput;

/**
 * Writes the messages of a request and puts them in the place of those made before; a message that was there already
 * keeps its id. What a change asks for holds from then on, as the stored drafts keep it.
 */
export async function draftMessages(
  requestId: string,
  { composer, change }: { readonly composer: DraftComposer; readonly change?: DraftChange },
  environment: JobEnvironment,
  context: StageContext,
): Promise<void> {
  const { db, outputs, now } = environment;
  const input = await loadDraftInput(requestId, environment);
  const drafts = await composer.compose(change ? change(input) : input, context);
  const stored = await writeDrafts(requestId, drafts, environment);
  await db.transaction().execute(async (trx) => {
    await replaceDrafts(trx, requestId, stored);
    const detail = { count: String(stored.length) };
    await addHistory(trx, requestId, { actor: 'engine', event: 'drafted', detail }, now());
  });
  await outputs.removeOthers(
    'drafts',
    requestId,
    stored.map((draft) => draft.path),
  );
}

/** What the messages of a request are written from, as it is stored now. */
export async function loadDraftInput(
  requestId: string,
  { db, store, outputs, settings }: JobEnvironment,
): Promise<DraftInput> {
  const { request, document } = await loadSubject(db, requestId);
  const { category } = request;
  if (category === null) throw new BrokerFlowError('internal', 'Drafts before a category');
  const fields = await loadExtractedFields(db, requestId);
  const custom = await loadCustomValues(db, requestId, category);
  const forms = await formsOfRequest(db, requestId);
  return {
    requestId,
    category,
    fields,
    ...stillToGive(missingData(category, valuesOf(fields)), await loadContestedFields(db, requestId)),
    missingCustom: missingCustom(custom),
    contestedCustom: custom.filter(
      ({ definition, candidates }) => definition.required && candidates.length > 0,
    ),
    receivedAt: new Date(request.created_at),
    office: settings().office,
    limitBytes: messageLimit(settings().mail),
    withSummary: settings().papers.enclosed['risk-summary'],
    original: {
      filename: request.filename,
      path: store.pathOf(document.sha256),
      mediaType: document.media_type ?? 'application/octet-stream',
    },
    forms: forms.map((form) => ({
      filename: form.filename,
      path: outputs.pathOf(form.path),
      template: form.template,
      insurerId: form.insurer_id,
      asks: form.template === 'office' ? form.template_category !== null : form.template !== 'summary',
    })),
    insurers: await insurersOfRequest(db, requestId, category),
    ...asChosen(await draftsOfRequest(db, requestId)),
    texts: await officeTexts(db),
    sent: (await messagesOfRequest(db, requestId)).flatMap(asSent),
  };
}

/** What nobody gave, apart from what the documents give in several ways: of that the client is asked which one holds. */
function stillToGive(
  lacking: readonly FieldName[],
  contested: readonly ContestedField[],
): Pick<DraftInput, 'missing' | 'contested'> {
  const several = contested.filter(({ name }) => lacking.includes(name));
  return {
    missing: lacking.filter((name) => several.every((field) => field.name !== name)),
    contested: several,
  };
}

/** What the clerk asked for, and the languages that were chosen, as the drafts there are keep them. */
function asChosen(drafts: readonly StoredDraft[]): Pick<DraftInput, 'prepared' | 'languages'> {
  return {
    prepared: drafts.flatMap((draft): PreparedDraft[] =>
      draft.prepared_at === null
        ? []
        : [{ ...keyOf(draft), insurerId: draft.insurer_id, preparedAt: draft.prepared_at }],
    ),
    languages: drafts.flatMap((draft) =>
      draft.insurer_id === null ? [{ ...keyOf(draft), language: draft.language }] : [],
    ),
  };
}

/** A message that left, with whom it went to. */
function asSent({
  purpose,
  kind: recipient,
  insurer_id: insurerId,
  sent_at: at,
}: StoredMessage): DraftInput['sent'] {
  return at === null ? [] : [{ purpose, recipient, insurerId, at: new Date(at) }];
}

function keyOf({ purpose, kind }: StoredDraft): LetterKey {
  return { purpose, recipient: kind };
}

async function writeDrafts(
  requestId: string,
  drafts: readonly ComposedDraft[],
  { db, outputs, now }: JobEnvironment,
): Promise<StoredDraft[]> {
  const earlier = await draftsOfRequest(db, requestId);
  const stored: StoredDraft[] = [];
  for (const draft of drafts) {
    const same = earlier.find((one) => isSameMessage(one, draft));
    stored.push({
      id: same?.id ?? randomUUID(),
      request_id: requestId,
      kind: draft.kind,
      purpose: draft.purpose,
      insurer_id: draft.insurerId,
      language: draft.language,
      message_id: draft.messageId,
      prepared_at: draft.preparedAt,
      filename: draft.filename,
      path: await outputs.write('drafts', requestId, draft.filename, draft.bytes),
      recipients: JSON.stringify(draft.to),
      subject: draft.subject,
      body: draft.body,
      attachments: JSON.stringify(draft.attachments),
      summary: draft.summary,
      text_id: draft.textId,
      created_at: now().toISOString(),
    });
  }
  return stored;
}

function isSameMessage(stored: StoredDraft, draft: ComposedDraft): boolean {
  return (
    stored.purpose === draft.purpose &&
    stored.kind === draft.kind &&
    stored.insurer_id === draft.insurerId &&
    stored.prepared_at === draft.preparedAt
  );
}
