import type { FileStore } from '../../data/file-store.ts';
import type { Database } from '../../data/open-database.ts';
import { documentOfRequest, linkDocument } from '../../data/repositories/documents.ts';
import type { StoredRequest } from '../../data/repositories/requests.ts';
import { recordDocument } from './record-document.ts';

/**
 * Makes sure a request has its document before it is processed again: a file that could not be read
 * the first time is copied now.
 * @throws BrokerFlowError `unreadable-file` when it still cannot be read, `disk-full`.
 */
export async function takeInAgain(
  request: StoredRequest,
  dependencies: { db: Database; store: FileStore; now: () => Date },
): Promise<void> {
  if (await documentOfRequest(dependencies.db, request.id)) return;
  const stored = await dependencies.store.add(request.source_path);
  await dependencies.db.transaction().execute(async (trx) => {
    const document = await recordDocument(trx, stored, dependencies.now());
    await linkDocument(trx, request.id, document.id);
  });
}
