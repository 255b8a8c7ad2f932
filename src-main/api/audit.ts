import { listAudit } from '../data/repositories/audit-log.ts';
import type { Handlers } from './handlers.ts';
import type { Services } from './services.ts';

/** The audit log over all requests. (`audit.export` is answered by the shell, which asks where to.) */
export function auditHandlers({ db }: Services): Handlers<'audit.list'> {
  return { 'audit.list': (query) => listAudit(db, query) };
}
