import { randomUUID } from 'node:crypto';
import type { Insurer, InsurerContact, InsurerDraft } from '../../src-preload/contract/insurers.ts';
import { MOST_INSURERS } from '../../src-preload/contract/insurers.ts';
import { parseEmailAddress } from '../core/email-address.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { insurerNameKey } from '../core/insurer-name.ts';
import type { Database } from '../data/open-database.ts';
import { saveInsurer } from '../data/repositories/insurers.ts';

/**
 * Adds an insurer (`id: null`) to the `known` ones or changes one of them, and checks what was filled in. Call in a
 * transaction.
 * @throws BrokerFlowError `conflict`, `not-found`, `invalid-input`.
 */
export async function storeInsurer(
  trx: Database,
  known: readonly Insurer[],
  { id, draft }: { readonly id: string | null; readonly draft: InsurerDraft },
  now: Date,
): Promise<Insurer> {
  const old = id === null ? undefined : known.find((insurer) => insurer.id === id);
  if (id !== null && !old) throw new BrokerFlowError('not-found', 'No such insurer');
  if (!old && known.length >= MOST_INSURERS) {
    throw new BrokerFlowError('invalid-input', 'No more insurers can be added');
  }
  refuseTakenName(known, id, draft.name);
  const contacts = checkedContacts(draft.contacts, old?.contacts ?? []);
  const insurer = { ...draft, contacts, id: old?.id ?? randomUUID(), removedAt: null };
  await saveInsurer(trx, insurer, now);
  return insurer;
}

/** @throws BrokerFlowError `conflict` when another insurer has the name (`details.insurer`). */
export function refuseTakenName(known: readonly Insurer[], id: string | null, name: string): void {
  const namesake = known.find(
    (other) => other.id !== id && insurerNameKey(other.name) === insurerNameKey(name),
  );
  if (!namesake) return;
  throw new BrokerFlowError('conflict', 'There is an insurer of this name already', {
    details: { insurer: namesake.name },
  });
}

/** Contacts with checked addresses, none twice; those that were known keep their ids. */
function checkedContacts(
  contacts: InsurerDraft['contacts'],
  known: readonly InsurerContact[],
): InsurerContact[] {
  const seen = new Set<string>();
  return contacts.map(({ id, name, email, role }) => {
    const address = parseEmailAddress(email);
    if (address === null) {
      throw new BrokerFlowError('invalid-input', 'Not an e-mail address', { details: { email } });
    }
    if (seen.has(address.toLowerCase())) {
      throw new BrokerFlowError('conflict', 'The address stands there twice', { details: { email } });
    }
    seen.add(address.toLowerCase());
    const kept = known.some((contact) => contact.id === id) ? id : null;
    return { id: kept ?? randomUUID(), name, email: address, role };
  });
}
