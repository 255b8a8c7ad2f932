import type { Addressee } from '../../../src-preload/contract/outbox.ts';
import type { Database } from '../../data/open-database.ts';
import { insurersOfRequest, listInsurers } from '../../data/repositories/insurers.ts';
import { loadFields } from '../../data/repositories/fields.ts';
import type { StoredRequest } from '../../data/repositories/requests.ts';
import { parseEmailAddress } from '../../core/email-address.ts';

/** More nobody looks through. */
const MOST = 500;

/** Whom a letter of this request may be for: the client, the insurers it is put to, then the others. */
export async function addresseesOfRequest(
  db: Database,
  { id, category, client_name: clientName }: StoredRequest,
): Promise<Addressee[]> {
  const email = (await loadFields(db, id)).find((field) => field.name === 'email')?.value;
  const client = typeof email === 'string' ? parseEmailAddress(email) : null;
  const asked = category === null ? [] : await insurersOfRequest(db, id, category);
  const all = [...asked, ...(await listInsurers(db))];
  const contacts = all.flatMap(({ name, contacts: people }) =>
    people.map((person) => ({
      name: person.name === '' ? name : `${person.name}, ${name}`,
      address: person.email,
    })),
  );
  const found = [...(client === null ? [] : [{ name: clientName ?? '', address: client }]), ...contacts];
  const key = ({ address }: Addressee): string => address.toLowerCase();
  return [...new Map(found.toReversed().map((each) => [key(each), each])).values()]
    .toReversed()
    .slice(0, MOST);
}
