import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BrokerFlowError } from '../core/errors.ts';
import { MEDIA_TYPES } from '../core/media-type.ts';
import { findDocument, loadPageSummaries, loadRecognizedPages } from '../data/repositories/documents.ts';
import { requestsInWorkOn } from '../data/repositories/request-parts.ts';
import type { WatchedPool } from '../core/watched-pool.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { Keyring } from '../pipeline/keyring.ts';
import { createSearchablePool } from '../workers/searchable-pool.ts';
import type { StoredFile } from './protocol.ts';
import { originalName } from './stored-files.ts';

/** Makes PDFs that can be searched from documents that were recognised. */
export interface SearchableCopies {
  /**
   * Writes a copy into the data folder; whoever asked for it removes it. Refuses with `not-found`, `conflict` while
   * the document is being read, `no-text` when nothing was read of it, `not-a-document` for what is neither a PDF nor
   * a picture, `encrypted` when no known password opens it, `damaged`, `disk-full`.
   */
  readonly make: (documentId: string) => Promise<StoredFile>;
  readonly pool: WatchedPool;
  readonly close: () => Promise<void>;
}

/** Copies are made in a folder of their own: what an earlier run left there is removed first. */
export async function createSearchableCopies(parts: {
  readonly environment: JobEnvironment;
  readonly keyring: Keyring;
  readonly dataFolder: string;
}): Promise<SearchableCopies> {
  const { db, store } = parts.environment;
  const folder = join(parts.dataFolder, 'searchable');
  await rm(folder, { recursive: true, force: true });
  const pool = createSearchablePool();

  const write = async (documentId: string, target: string): Promise<void> => {
    const document = await findDocument(db, documentId);
    if (!document) throw new BrokerFlowError('not-found', 'No such document');
    const mediaType = MEDIA_TYPES.find((known) => known === document.media_type);
    if (!mediaType) throw new BrokerFlowError('not-a-document', 'The file is neither a PDF nor an image');
    if ((await requestsInWorkOn(db, [documentId])).length > 0) {
      throw new BrokerFlowError('conflict', 'The document is being read');
    }
    const sizes = await loadPageSummaries(db, documentId);
    const recognized = await loadRecognizedPages(db, documentId);
    const path = store.pathOf(document.sha256);
    await parts.keyring.opening({ sha256: document.sha256, path, mediaType }, undefined, (password) =>
      pool.write({ path, mediaType, password, sizes, recognized, target }),
    );
    if (sizes.length === 0) throw new BrokerFlowError('no-text', 'Nothing was read of the document');
  };

  return {
    make: async (documentId) => {
      const target = join(folder, `${randomUUID()}.pdf`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await write(documentId, target);
      } catch (error) {
        await rm(target, { force: true });
        throw error;
      }
      const filename = await originalName(db, documentId);
      return { path: target, filename, mediaType: 'application/pdf' };
    },
    pool: pool.watched,
    close: pool.close,
  };
}
