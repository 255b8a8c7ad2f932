import type { ClientDocument } from '../../../src-preload/contract/clients.ts';
import type { FormSummary } from '../../../src-preload/contract/requests.ts';
import type { Database } from '../open-database.ts';
import { formSummary } from './outputs.ts';
import type { StoredRequest } from './requests.ts';

/** Lines of each list on the client page; the newest. */
const SHOWN = 200;

/** The newest requests of a client. */
export async function requestsOfClient(db: Database, clientId: string): Promise<StoredRequest[]> {
  return db
    .selectFrom('requests')
    .selectAll()
    .where('client_id', '=', clientId)
    .orderBy('created_at', 'desc')
    .limit(SHOWN)
    .execute();
}

/** Every settled request of a client, whatever its age. */
export async function allRequestsOfClient(db: Database, clientId: string): Promise<StoredRequest[]> {
  return db.selectFrom('requests').selectAll().where('client_id', '=', clientId).execute();
}

/** The files that came with its requests; archives by what they hold. */
export async function documentsOfClient(db: Database, clientId: string): Promise<ClientDocument[]> {
  const rows = await db
    .selectFrom('requests')
    .innerJoin('request_documents', 'request_documents.request_id', 'requests.id')
    .innerJoin('documents', 'documents.id', 'request_documents.document_id')
    .select(['documents.id', 'documents.media_type', 'documents.size_bytes'])
    .select(['request_documents.filename as part', 'requests.filename', 'requests.id as requestId'])
    .select('requests.created_at as receivedAt')
    .where('requests.client_id', '=', clientId)
    .where('request_documents.role', '!=', 'archive')
    .orderBy('requests.created_at', 'desc')
    .orderBy('request_documents.position')
    .limit(SHOWN)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    filename: row.part ?? row.filename,
    mediaType: row.media_type ?? 'application/octet-stream',
    sizeBytes: row.size_bytes,
    requestId: row.requestId,
    receivedAt: row.receivedAt,
  }));
}

export async function formsOfClient(db: Database, clientId: string): Promise<FormSummary[]> {
  const rows = await db
    .selectFrom('forms')
    .innerJoin('requests', 'requests.id', 'forms.request_id')
    .leftJoin('insurers', 'insurers.id', 'forms.insurer_id')
    .selectAll('forms')
    .select('insurers.name as insurer_name')
    .where('requests.client_id', '=', clientId)
    .orderBy('forms.created_at', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.map(formSummary);
}
