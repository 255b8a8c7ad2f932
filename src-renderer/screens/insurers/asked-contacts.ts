import type { InsurerContact } from '../../../src-preload/contract/insurers.ts';

/** Whether requests for quotation go to a contact; the engine addresses its drafts by the same roles. */
export function isAskedThrough(contact: InsurerContact, all: readonly InsurerContact[]): boolean {
  if (contact.role === 'underwriting') return true;
  return contact.role === 'other' && !all.some(({ role }) => role === 'underwriting');
}
