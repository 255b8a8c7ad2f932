import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Insurer } from '../../../../src-preload/contract/insurers.ts';
import type { Database } from '../../../../src-main/data/open-database.ts';
import {
  chooseInsurers,
  findInsurer,
  insurersOfRequest,
  listInsurers,
  saveInsurer,
  setInsurerRemoved,
} from '../../../../src-main/data/repositories/insurers.ts';
import { storeRequest } from '../../../helpers/stored-requests.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';

const NOW = new Date('2026-11-21T09:00:00.000Z');

async function stored(db: Database, name: string, change: Partial<Insurer> = {}): Promise<Insurer> {
  const insurer: Insurer = {
    id: randomUUID(),
    name,
    language: 'it',
    categories: ['Flotta Auto'],
    contacts: [{ id: randomUUID(), name: '', email: 'assunzioni@compagnia.example', role: 'underwriting' }],
    notes: '',
    removedAt: null,
    ...change,
  };
  await saveInsurer(db, insurer, NOW);
  return insurer;
}

const namesOf = (insurers: readonly Insurer[]) => insurers.map(({ name }) => name);

describe('insurers', () => {
  it('are kept with their contacts in order and listed by name', async () => {
    const db = temporaryDatabase();
    const contacts = ['b@x.example', 'a@x.example'].map((email) => ({
      id: randomUUID(),
      name: 'Anna Ferri',
      email,
      role: 'claims' as const,
    }));
    const zeta = await stored(db, 'zeta', { contacts, notes: 'agenzia 12', language: 'en' });
    await stored(db, 'Àlfa');
    expect(namesOf(await listInsurers(db))).toEqual(['Àlfa', 'zeta']);
    expect(await findInsurer(db, zeta.id)).toEqual(zeta);

    const fewer = { ...zeta, contacts: contacts.slice(1), categories: [] };
    await saveInsurer(db, fewer, NOW);
    expect(await findInsurer(db, zeta.id)).toEqual(fewer);
  });

  it('leave the list when they are removed, and are found all the same', async () => {
    const db = temporaryDatabase();
    const { id } = await stored(db, 'Alfa');
    await setInsurerRemoved(db, id, NOW);
    expect(await listInsurers(db)).toEqual([]);
    expect(await findInsurer(db, id)).toMatchObject({ removedAt: NOW.toISOString() });
    await setInsurerRemoved(db, id, null);
    expect(namesOf(await listInsurers(db))).toEqual(['Alfa']);
  });
});

describe('insurersOfRequest', () => {
  it('gives those set for the category until the clerk chooses others, or none', async () => {
    const db = temporaryDatabase();
    const request = await storeRequest(db, 'a.pdf', { category: 'Flotta Auto' });
    await stored(db, 'Alfa');
    const beta = await stored(db, 'Beta', { categories: ['Fabbricato'] });
    const asked = async () => namesOf(await insurersOfRequest(db, request, 'Flotta Auto'));
    expect(await asked()).toEqual(['Alfa']);
    await chooseInsurers(db, request, [beta.id, beta.id]);
    expect(await asked()).toEqual(['Beta']);
    await chooseInsurers(db, request, []);
    expect(await asked()).toEqual([]);
    await chooseInsurers(db, request, null);
    expect(await asked()).toEqual(['Alfa']);
  });

  it('leaves out one that was removed since', async () => {
    const db = temporaryDatabase();
    const request = await storeRequest(db, 'a.pdf', { category: 'Flotta Auto' });
    const { id } = await stored(db, 'Alfa');
    await chooseInsurers(db, request, [id]);
    await setInsurerRemoved(db, id, NOW);
    expect(await insurersOfRequest(db, request, 'Flotta Auto')).toEqual([]);
  });
});
