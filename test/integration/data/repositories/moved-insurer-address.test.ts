import { describe, expect, it } from 'vitest';
import { listInsurers } from '../../../../src-main/data/repositories/insurers.ts';
import { moveInsurerAddress } from '../../../../src-main/data/repositories/moved-insurer-address.ts';
import { loadSettings } from '../../../../src-main/data/repositories/settings.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';

async function movedFrom(insurerEmail: string) {
  const db = temporaryDatabase();
  const value = JSON.stringify({ name: 'Studio', email: 'a@studio.example', phone: '', insurerEmail });
  await db.insertInto('settings').values({ section: 'office', value }).execute();
  await moveInsurerAddress(db, new Date());
  await moveInsurerAddress(db, new Date());
  expect((await loadSettings(db, 2)).office).toMatchObject({ name: 'Studio', email: 'a@studio.example' });
  return listInsurers(db);
}

describe('the insurer of the settings', () => {
  it('becomes one of the address book, asked for every line, once', async () => {
    const [insurer, ...others] = await movedFrom('a@x.example; b@x.example');
    expect(others).toEqual([]);
    expect(insurer).toMatchObject({ name: 'Compagnia', language: 'it', notes: '' });
    expect(insurer?.categories).toHaveLength(4);
    expect(insurer?.contacts.map(({ email }) => email)).toEqual(['a@x.example', 'b@x.example']);
  });

  it('loses nothing that is no address, and makes none of nothing', async () => {
    expect(await movedFrom('Ufficio <a@x.example>')).toMatchObject([
      { notes: 'Ufficio <a@x.example>', contacts: [] },
    ]);
    expect(await movedFrom('  ')).toEqual([]);
  });

  it('leaves a database without settings as it is', async () => {
    const db = temporaryDatabase();
    await moveInsurerAddress(db, new Date());
    expect(await listInsurers(db)).toEqual([]);
  });
});
