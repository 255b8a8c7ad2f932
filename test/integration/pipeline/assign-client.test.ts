import { describe, expect, it } from 'vitest';
import { clientNames, clientOf, request, say } from '../../helpers/client-office.ts';
import { temporaryDatabase } from '../../helpers/temporary-database.ts';

const VAT = '18164250237';
const OTHER_VAT = '17743180287';

describe('the client of a request', () => {
  it('is known by its VAT number under another name, and learns what it did not know', async () => {
    const db = temporaryDatabase();
    const first = await request(db, { clientName: 'Alfa S.r.l.', vatNumber: VAT });
    const second = await request(db, { clientName: 'Gruppo Omega', vatNumber: VAT, email: 'info@alfa.it' });
    expect(await clientOf(db, second)).toEqual(await clientOf(db, first));
    expect(await db.selectFrom('clients').select(['email', 'request_count']).execute()).toEqual([
      { email: 'info@alfa.it', request_count: 2 },
    ]);
  });

  it('is another one under another VAT number, whatever the name', async () => {
    const db = temporaryDatabase();
    await request(db, { clientName: 'Alfa S.r.l.', vatNumber: VAT });
    const second = await request(db, { clientName: 'Alfa S.r.l.', vatNumber: OTHER_VAT });
    expect(await clientOf(db, second)).toMatchObject({ vat: OTHER_VAT, asked: [] });
    expect(await clientNames(db)).toEqual(['Alfa S.r.l.', 'Alfa S.r.l.']);
  });

  it('is not known by a VAT number with a wrong check digit, which is not kept either', async () => {
    const db = temporaryDatabase();
    await request(db, { clientName: 'Alfa S.r.l.', vatNumber: VAT });
    const second = await request(db, { clientName: 'Omega S.p.A.', vatNumber: `${VAT}?` });
    expect(await clientOf(db, second)).toMatchObject({ name: 'Omega S.p.A.', vat: null });
  });

  it('is known by its name however it is written', async () => {
    const db = temporaryDatabase();
    const first = await request(db, { clientName: 'Trasporti Bellini S.r.l.', vatNumber: VAT });
    const second = await request(db, { clientName: 'BELLINI TRASPORTI SRL' });
    expect((await clientOf(db, second))?.id).toBe((await clientOf(db, first))?.id);
  });

  it('is asked about when a known one is alike, and is one of its own until then', async () => {
    const db = temporaryDatabase();
    await request(db, { clientName: 'Edil Rossi S.r.l.', vatNumber: VAT });
    const second = await request(db, { clientName: 'Edil Rossi S.n.c.' });
    expect(await clientOf(db, second)).toMatchObject({
      name: 'Edil Rossi S.n.c.',
      vat: null,
      asked: ['Edil Rossi S.r.l.'],
    });
  });

  it('is asked about when two known ones fit equally well', async () => {
    const db = temporaryDatabase();
    await request(db, { clientName: 'Edil Rossi S.r.l.', vatNumber: VAT });
    await request(db, { clientName: 'Edil Rossi S.n.c.', vatNumber: OTHER_VAT });
    const third = await request(db, { clientName: 'Edil Rossi' });
    expect((await clientOf(db, third))?.asked.toSorted()).toEqual(['Edil Rossi S.n.c.', 'Edil Rossi S.r.l.']);
  });

  it('is nobody without a name, unless a code is known', async () => {
    const db = temporaryDatabase();
    expect(await clientOf(db, await request(db, { vatNumber: VAT }))).toBeNull();
    await request(db, { clientName: 'Alfa S.r.l.', vatNumber: VAT });
    expect(await clientOf(db, await request(db, { vatNumber: VAT }))).toMatchObject({ name: 'Alfa S.r.l.' });
  });

  it('says what its only request says, also after a correction', async () => {
    const db = temporaryDatabase();
    const id = await request(db, { clientName: 'Alta S.r.l.', vatNumber: OTHER_VAT });
    const before = await clientOf(db, id);
    await say(db, id, { clientName: 'Alfa S.r.l.', vatNumber: VAT });
    expect(await clientOf(db, id)).toEqual({ id: before?.id, name: 'Alfa S.r.l.', vat: VAT, asked: [] });
    const again = await request(db, { clientName: 'Alta S.r.l.' });
    expect((await clientOf(db, again))?.id).not.toBe(before?.id);
  });

  it('changes when a correction names another, and the record made by mistake goes', async () => {
    const db = temporaryDatabase();
    const first = await request(db, { clientName: 'Alfa S.r.l.', vatNumber: VAT });
    const second = await request(db, { clientName: 'A1fa Srl e altri' });
    await say(db, second, { vatNumber: VAT });
    expect((await clientOf(db, second))?.id).toBe((await clientOf(db, first))?.id);
    expect(await clientNames(db)).toEqual(['Alfa S.r.l.']);
    const [client] = await db.selectFrom('clients').select('request_count').execute();
    expect(client?.request_count).toBe(2);
    const risks = await db.selectFrom('risks').select('client_id').execute();
    expect(new Set(risks.map((risk) => risk.client_id))).toEqual(new Set([(await clientOf(db, first))?.id]));
  });

  it('keeps the request when it is read again, and asks nothing twice', async () => {
    const db = temporaryDatabase();
    await request(db, { clientName: 'Mario Rossi' });
    const second = await request(db, { clientName: 'Rossi Mario' });
    const before = await clientOf(db, second);
    expect(before?.asked).toEqual(['Mario Rossi']);
    await say(db, second, {});
    await say(db, second, {});
    expect(await clientOf(db, second)).toEqual(before);
    expect(await db.selectFrom('client_questions').select('id').execute()).toHaveLength(1);
  });
});
