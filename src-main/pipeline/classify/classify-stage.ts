import { addHistory } from '../../data/repositories/history.ts';
import { updateRequest } from '../../data/repositories/requests.ts';
import { loadText, type StageRunner } from '../job.ts';
import type { Classifier } from './classifier.ts';
import { decisionColumns } from './decision-columns.ts';

/** Decides the category, unless the clerk has. */
export function classifyStage(classifier: Classifier): StageRunner {
  return async ({ request, context }, { db, now }) => {
    if (request.classifier === 'clerk') {
      await updateRequest(db, request.id, { status: 'extracting' }, now());
      return;
    }
    const decided = await classifier.classify(await loadText(db, request.id), context);
    await db.transaction().execute(async (trx) => {
      await updateRequest(trx, request.id, { status: 'extracting', ...decisionColumns(decided) }, now());
      const detail = {
        category: decided.category,
        confidence: decided.confidence.toFixed(3),
        by: decided.classifier,
      };
      await addHistory(trx, request.id, { actor: 'engine', event: 'classified', detail }, now());
    });
  };
}
