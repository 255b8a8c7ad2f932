import { BrokerFlowError } from '../core/errors.ts';
import type { Database } from '../data/open-database.ts';
import { findDocument } from '../data/repositories/documents.ts';
import { findVersion } from '../data/repositories/form-templates.ts';
import { findDraft, findForm } from '../data/repositories/outputs.ts';
import { findRenewalLetter } from '../data/repositories/renewal-letters.ts';
import { nameInMessages } from '../data/repositories/request-messages.ts';
import { assertNever } from '../core/errors.ts';
import { writeEditedLetter } from '../features/outbox/edited-letter.ts';
import type { PaperDesk } from '../pipeline/forms/letters/paper-desk.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { StoredFile, StoredFileKind } from './protocol.ts';

/** Where a document, form or draft lies, by its id; a draft that the clerk changed as it is now. @throws BrokerFlowError `not-found`. */
export async function findStoredFile(
  kind: StoredFileKind,
  id: string,
  environment: JobEnvironment & { readonly paperDesk: PaperDesk },
): Promise<StoredFile> {
  const { db, store, outputs } = environment;
  switch (kind) {
    case 'document': {
      const document = found(await findDocument(db, id));
      const filename = await originalName(db, id);
      const mediaType = document.media_type ?? 'application/octet-stream';
      return { path: store.pathOf(document.sha256), filename, mediaType };
    }
    case 'form': {
      const form = found(await findForm(db, id));
      return { path: outputs.pathOf(form.path), filename: form.filename, mediaType: 'application/pdf' };
    }
    case 'draft': {
      const draft = found(await findDraft(db, id));
      const path = (await writeEditedLetter(draft, environment)) ?? draft.path;
      return { path: outputs.pathOf(path), filename: draft.filename, mediaType: 'message/rfc822' };
    }
    case 'template': {
      const version = found(await findVersion(db, id));
      const path = store.pathOf(version.fillable_sha256);
      return { path, filename: version.filename, mediaType: 'application/pdf' };
    }
    case 'renewal': {
      const letter = found(await findRenewalLetter(db, { id }));
      return { path: outputs.pathOf(letter.path), filename: letter.filename, mediaType: 'message/rfc822' };
    }
    default:
      return assertNever(kind);
  }
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw new BrokerFlowError('not-found', 'No such file');
  return row;
}

/** The name under which the document first came in. */
export async function originalName(db: Database, documentId: string): Promise<string> {
  const row = await db
    .selectFrom('requests')
    .innerJoin('request_documents', 'request_documents.request_id', 'requests.id')
    .select(['request_documents.filename as part', 'requests.filename'])
    .where('request_documents.document_id', '=', documentId)
    .orderBy('requests.number')
    .executeTakeFirst();
  return row?.part ?? row?.filename ?? (await nameInMessages(db, documentId)) ?? documentId;
}
