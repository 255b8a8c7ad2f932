import { randomUUID } from 'node:crypto';
import { detectMediaType } from '../../core/media-type.ts';
import type { StoredFile } from '../../data/file-store.ts';
import type { Database } from '../../data/open-database.ts';
import {
  findDocumentBySha256,
  insertDocument,
  type StoredDocument,
} from '../../data/repositories/documents.ts';

/** The document with these bytes: the known one, else a new row. Call inside the caller's transaction. */
export async function recordDocument(trx: Database, stored: StoredFile, now: Date): Promise<StoredDocument> {
  const known = await findDocumentBySha256(trx, stored.sha256);
  if (known) return known;
  const document: StoredDocument = {
    id: randomUUID(),
    sha256: stored.sha256,
    media_type: stored.mediaType ?? detectMediaType(stored.head),
    size_bytes: stored.sizeBytes,
    page_count: null,
    ignored: '[]',
    created_at: now.toISOString(),
  };
  await insertDocument(trx, document);
  return document;
}
