import { randomUUID } from 'node:crypto';
import { BrokerFlowError } from '../../core/errors.ts';
import { missingCustom } from '../../core/custom-doubts.ts';
import { missingData } from '../../core/required-data.ts';
import type { ComposedDraft } from '../../core/stage.ts';
import { loadCustomValues } from '../../data/repositories/custom-values.ts';
import { addHistory } from '../../data/repositories/history.ts';
import { formsOfRequest, replaceDrafts, type StoredDraft } from '../../data/repositories/outputs.ts';
import { loadExtractedFields, type JobEnvironment, type StageRunner } from '../job.ts';
import { valuesOf } from '../../core/field-format.ts';
import type { DraftComposer } from './compose-drafts.ts';

/** Drafts the messages of a request and replaces those made before. */
export function emailStage(composer: DraftComposer): StageRunner {
  return async ({ request, document, context }, environment) => {
    const { db, store, outputs, settings, now } = environment;
    if (request.category === null) throw new BrokerFlowError('internal', 'Drafts before a category');
    const fields = await loadExtractedFields(db, request.id);
    const forms = await formsOfRequest(db, request.id);
    const drafts = await composer.compose(
      {
        requestId: request.id,
        category: request.category,
        fields,
        missing: missingData(request.category, valuesOf(fields)),
        missingCustom: missingCustom(await loadCustomValues(db, request.id, request.category)),
        receivedAt: new Date(request.created_at),
        office: settings().office,
        original: {
          filename: request.filename,
          path: store.pathOf(document.sha256),
          mediaType: document.media_type ?? 'application/octet-stream',
        },
        forms: forms.map((form) => ({ filename: form.filename, path: outputs.pathOf(form.path) })),
      },
      context,
    );
    const stored = await writeDrafts(request.id, drafts, environment);
    await db.transaction().execute(async (trx) => {
      await replaceDrafts(trx, request.id, stored);
      const detail = { count: String(stored.length) };
      await addHistory(trx, request.id, { actor: 'engine', event: 'drafted', detail }, now());
    });
    await outputs.removeOthers(
      'drafts',
      request.id,
      stored.map((draft) => draft.path),
    );
  };
}

async function writeDrafts(
  requestId: string,
  drafts: readonly ComposedDraft[],
  { outputs, now }: JobEnvironment,
): Promise<StoredDraft[]> {
  const stored: StoredDraft[] = [];
  for (const draft of drafts) {
    stored.push({
      id: randomUUID(),
      request_id: requestId,
      kind: draft.kind,
      purpose: draft.kind === 'insurer' ? 'quotation' : 'missing-data',
      insurer_id: null,
      language: 'it',
      message_id: null,
      prepared_at: null,
      filename: draft.filename,
      path: await outputs.write('drafts', requestId, draft.filename, draft.bytes),
      recipients: JSON.stringify(draft.to),
      subject: draft.subject,
      body: draft.body,
      attachments: JSON.stringify(draft.attachments),
      created_at: now().toISOString(),
    });
  }
  return stored;
}
