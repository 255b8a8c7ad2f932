import { randomUUID } from 'node:crypto';
import type { Insurer, InsurerContact, InsurerDraft } from '../../src-preload/contract/insurers.ts';
import { MOST_INSURERS } from '../../src-preload/contract/insurers.ts';
import { parseEmailAddress } from '../core/email-address.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { Database } from '../data/open-database.ts';
import {
  chosenInsurers,
  findInsurer,
  listInsurers,
  saveInsurer,
  setInsurerRemoved,
} from '../data/repositories/insurers.ts';
import type { DomainHandlers } from './handlers.ts';
import { applyInsurerChoice } from './insurer-choice.ts';
import { deedOf } from './request-changes.ts';
import { compileAgain, correctableRequest, remember } from './request-corrections.ts';
import type { Services } from './services.ts';

/** The address book of insurers, and the clerk's choice of them for a request. */
export function insurerHandlers(services: Services): DomainHandlers<'insurers'> {
  const { db, now, inTurn } = services;
  const all = async () => ({ insurers: await listInsurers(db) });
  return {
    'insurers.list': all,
    'insurers.save': ({ id, draft }) => db.transaction().execute((trx) => save(trx, id, draft, now())),
    'insurers.remove': async ({ id }) => {
      await setRemoved(db, id, now());
      return all();
    },
    'insurers.restore': async ({ id }) => {
      await setRemoved(db, id, null);
      return all();
    },
    'insurers.choose': ({ id, insurerIds }) => inTurn(id, () => choose(services, id, insurerIds)),
  };
}

/** @throws BrokerFlowError `conflict`, `not-found`, `invalid-input`. */
async function save(trx: Database, id: string | null, draft: InsurerDraft, now: Date): Promise<Insurer> {
  const known = await listInsurers(trx);
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

function refuseTakenName(known: readonly Insurer[], id: string | null, name: string): void {
  const namesake = known.find((other) => other.id !== id && comparable(other.name) === comparable(name));
  if (!namesake) return;
  throw new BrokerFlowError('conflict', 'There is an insurer of this name already', {
    details: { insurer: namesake.name },
  });
}

function comparable(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
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

/** @throws BrokerFlowError `not-found`; `conflict` when another has taken the name meanwhile. */
async function setRemoved(db: Database, id: string, at: Date | null): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const insurer = await findInsurer(trx, id);
    if (!insurer) throw new BrokerFlowError('not-found', 'No such insurer');
    if (at === null) refuseTakenName(await listInsurers(trx), id, insurer.name);
    await setInsurerRemoved(trx, id, at);
  });
}

async function choose(services: Services, id: string, insurerIds: readonly string[] | null) {
  const { db } = services;
  await correctableRequest(services, id);
  const known = new Set((await listInsurers(db)).map((insurer) => insurer.id));
  if (insurerIds?.some((chosen) => !known.has(chosen))) {
    throw new BrokerFlowError('not-found', 'No such insurer');
  }
  const change = { before: await chosenInsurers(db, id), after: insurerIds && [...insurerIds] };
  await db.transaction().execute(async (trx) => {
    await applyInsurerChoice(trx, id, change, deedOf(services));
    await remember(trx, id, { subject: 'insurers', ...change }, services.now());
  });
  return compileAgain(services, id);
}
