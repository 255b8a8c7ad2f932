import { BrokerFlowError } from '../core/errors.ts';
import type { Database } from '../data/open-database.ts';
import {
  chosenInsurers,
  findInsurer,
  listInsurers,
  setInsurerRemoved,
} from '../data/repositories/insurers.ts';
import type { DomainHandlers } from './handlers.ts';
import { applyInsurerChoice } from './insurer-choice.ts';
import { importInsurers, previewImport, undoImport } from './insurer-import.ts';
import { deedOf } from './request-changes.ts';
import { compileAgain, correctableRequest, remember } from './request-corrections.ts';
import type { Services } from './services.ts';
import { refuseTakenName, storeInsurer } from './store-insurer.ts';

/** The address book of insurers, and the clerk's choice of them for a request. */
export function insurerHandlers(services: Services): DomainHandlers<'insurers'> {
  const { db, now, inTurn } = services;
  const all = async () => ({ insurers: await listInsurers(db) });
  return {
    'insurers.list': all,
    'insurers.save': (change) =>
      db.transaction().execute(async (trx) => storeInsurer(trx, await listInsurers(trx), change, now())),
    'insurers.remove': async ({ id }) => {
      await setRemoved(db, id, now());
      return all();
    },
    'insurers.restore': async ({ id }) => {
      await setRemoved(db, id, null);
      return all();
    },
    'insurers.readFile': ({ path }) => previewImport(db, path),
    'insurers.import': async ({ entries }) => ({
      written: await db.transaction().execute((trx) => importInsurers(trx, entries, now())),
    }),
    'insurers.undoImport': async ({ written }) => {
      await db.transaction().execute((trx) => undoImport(trx, written, now()));
      return all();
    },
    'insurers.choose': ({ id, insurerIds }) => inTurn(id, () => choose(services, id, insurerIds)),
  };
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
