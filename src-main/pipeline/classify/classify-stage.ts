import { addHistory } from '../../data/repositories/history.ts';
import { replaceAdvice } from '../../data/repositories/model-opinions.ts';
import { updateRequest } from '../../data/repositories/requests.ts';
import { loadText, type StageRunner } from '../job.ts';
import type { Classifier } from './classifier.ts';
import { decisionColumns } from './decision-columns.ts';

/** Decides the category, unless the clerk has. */
export function classifyStage(classifier: Classifier): StageRunner {
  return async ({ request, context, order }, { db, now }) => {
    if (request.classifier === 'clerk') {
      await updateRequest(db, request.id, { status: 'extracting' }, now());
      return;
    }
    const text = await loadText(db, request.id);
    const { classification, advice } = await classifier.classify(text, { ...context, urgent: order.urgent });
    await db.transaction().execute(async (trx) => {
      await updateRequest(
        trx,
        request.id,
        { status: 'extracting', ...decisionColumns(classification) },
        now(),
      );
      await replaceAdvice(trx, request.id, advice);
      const detail = {
        category: classification.category,
        confidence: classification.confidence.toFixed(3),
        by: classification.classifier,
      };
      await addHistory(trx, request.id, { actor: 'engine', event: 'classified', detail }, now());
    });
  };
}
