import type { DocumentText } from '../../core/document-text.ts';
import type { Job, JobEnvironment } from '../job.ts';
import type { Classifier } from './classifier.ts';
import { decisionColumns } from './decision-columns.ts';

/**
 * Stores the category that the first pages of a request speak for, so that the clerk sees it while the rest
 * is read. Only a request that has none gets it, and only until it is read to its end: `page_count` is
 * null as long as the category is provisional (see `isProvisional` in the contract). No language model is
 * asked: that is for the whole document.
 */
export function provisionalCategory(
  classifier: Pick<Classifier, 'classifyLocally'>,
): (job: Job, firstPages: DocumentText, environment: JobEnvironment) => Promise<void> {
  return async ({ request }, firstPages, { db, now }) => {
    await db
      .updateTable('requests')
      .set({ ...decisionColumns(classifier.classifyLocally(firstPages)), updated_at: now().toISOString() })
      .where('id', '=', request.id)
      .where('page_count', 'is', null)
      .where('category', 'is', null)
      .execute();
  };
}
