import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { auditFilterSchema } from '../../../src-preload/contract/audit.ts';
import { addHistory } from '../../../src-main/data/repositories/history.ts';
import { clientOf, request } from '../../helpers/client-office.ts';
import { storeRequest } from '../../helpers/stored-requests.ts';
import { temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';

type AuditFilterInput = z.input<typeof auditFilterSchema>;

const MORNING = new Date(2026, 10, 20, 9);
const NEXT_DAY = new Date(2026, 10, 21, 0, 30);

/** Two requests with a few lines each. */
async function withLines(engine: TestEngine) {
  const first = await storeRequest(engine.db, 'first.pdf', { client_name: '=HYPERLINK("http://bad")' });
  const second = await storeRequest(engine.db, 'second.pdf');
  const { db } = engine;
  await addHistory(db, first, { actor: 'engine', event: 'received', detail: { source: 'drop' } }, MORNING);
  await addHistory(
    db,
    first,
    {
      actor: 'clerk',
      who: 'm.rossi',
      event: 'field-corrected',
      detail: { field: 'limitEur' },
      before: '2780',
      after: '-1+1',
    },
    MORNING,
  );
  await addHistory(db, second, { actor: 'clerk', who: 'm.rossi', event: 'archived' }, NEXT_DAY);
  return { first, second };
}

const exportOf = (engine: TestEngine, filter: AuditFilterInput) =>
  engine.export({ of: 'audit', filter: auditFilterSchema.parse(filter) });

describe('the audit log', () => {
  it('is listed over all requests, newest first, with who, before and after', async () => {
    const engine = await temporaryEngine();
    const { second } = await withLines(engine);
    const { total, entries } = await engine.ask('audit.list', {});
    expect(total).toBe(3);
    expect(entries.map((entry) => entry.event)).toEqual(['archived', 'field-corrected', 'received']);
    expect(entries[0]).toMatchObject({ requestId: second, filename: 'second.pdf', who: 'm.rossi' });
    expect(entries[1]).toMatchObject({ before: '2780', after: '-1+1', detail: { field: 'limitEur' } });
  });

  it.each([
    ['a request', { requestId: 'first' }, ['field-corrected', 'received']],
    ['who did it', { actor: 'clerk' }, ['archived', 'field-corrected']],
    ['an event', { event: 'archived' }, ['archived']],
    ['days, both included', { from: '2026-11-20', to: '2026-11-20' }, ['field-corrected', 'received']],
    ['a first day', { from: '2026-11-21' }, ['archived']],
    ['pages', { offset: 1, limit: 1 }, ['field-corrected']],
  ] as const)('is filtered by %s', async (_, asked, events) => {
    const engine = await temporaryEngine();
    const { first } = await withLines(engine);
    const filter = 'requestId' in asked ? { requestId: first } : asked;
    const { entries } = await engine.ask('audit.list', filter);
    expect(entries.map((entry) => entry.event)).toEqual(events);
  });

  it('cannot be rewritten', async () => {
    const engine = await temporaryEngine();
    await withLines(engine);
    await expect(engine.db.updateTable('history').set({ who: 'x' }).execute()).rejects.toThrow(
      'not rewritten',
    );
  });

  it('tells what was done with clients among the rest: who, when, before and after', async () => {
    const engine = await temporaryEngine();
    const { id } = await engine.ask('clients.get', {
      id:
        (await clientOf(engine.db, await request(engine.db, { clientName: 'Edil Rossi S.r.l.' })))?.id ?? '',
    });
    const lines = async (filter: object) => (await engine.ask('audit.list', filter)).entries;
    await engine.ask('clients.update', { id, change: { name: 'Edil Bianchi S.r.l.', phone: '045123456' } });
    await withLines(engine);
    expect(await lines({ event: 'client-updated' })).toMatchObject([
      { about: 'client', clientId: id, clientName: 'Edil Bianchi S.r.l.', detail: { field: 'phone' } },
      { detail: { field: 'clientName' }, before: 'Edil Rossi S.r.l.', after: 'Edil Bianchi S.r.l.' },
    ]);
    const all = await lines({});
    expect(all.filter(({ about }) => about === 'client')).toHaveLength(2);
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    const oneByOne = await Promise.all(all.map((_, offset) => lines({ offset, limit: 1 })));
    expect(oneByOne.flat()).toEqual(all);
    expect(await lines({ actor: 'engine', event: 'client-updated' })).toEqual([]);
    const { path } = await exportOf(engine, { event: 'client-updated' });
    expect(readFileSync(path, 'utf8')).toContain(
      ';Dati del cliente modificati;Ragione sociale o nome e cognome;Edil Rossi S.r.l.;Edil Bianchi S.r.l.;',
    );
    const rewritten = engine.db.updateTable('client_history').set({ who: 'x' }).execute();
    await expect(rewritten).rejects.toThrow('not rewritten');
  });

  it('names a merge and its taking back for the clients, also where no request moved', async () => {
    const engine = await temporaryEngine();
    const kept = await clientOf(engine.db, await request(engine.db, { clientName: 'Officine Alfa S.p.A.' }));
    const other = await clientOf(engine.db, await request(engine.db, { clientName: 'Beta Trasporti' }));
    const ids = { keptId: kept?.id ?? '', absorbedId: other?.id ?? '' };
    const { mergeId } = await engine.ask('clients.merge', ids);
    await engine.ask('clients.split', { mergeId });
    const { entries } = await engine.ask('audit.list', { actor: 'clerk' });
    expect(entries.map(({ event, about, clientName }) => [event, about, clientName])).toEqual(
      expect.arrayContaining([
        ['client-merged', 'client', 'Officine Alfa S.p.A.'],
        ['client-merged', 'request', 'Beta Trasporti'],
        ['client-split', 'client', 'Officine Alfa S.p.A.'],
        ['client-split', 'client', 'Beta Trasporti'],
      ]),
    );
  });

  it('is written as a table for spreadsheets, oldest first, in which nothing runs as a formula', async () => {
    const engine = await temporaryEngine();
    const { first } = await withLines(engine);
    const { path, filename } = await exportOf(engine, { requestId: first });
    expect(filename).toBe('registro-brokerflow.csv');
    const text = readFileSync(path, 'utf8');
    const lines = text.split('\r\n');
    expect(text.startsWith('\uFEFFData e ora (UTC);Chi;Utente;Evento;Dato;Prima;Dopo;Cliente;File;')).toBe(
      true,
    );
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain(';BrokerFlow;;Ricevuta;');
    expect(lines[2]).toContain(`;Ufficio;m.rossi;Dato corretto;Massimale;2780;'-1+1;"'=HYPERLINK(""http`);
    await engine.ask('settings.set', { language: 'en' });
    const english = await exportOf(engine, {});
    expect(readFileSync(english.path, 'utf8')).toContain('Date and time (UTC),By,User,Event');
  });

  it('is written whole when it is longer than one stretch', async () => {
    const engine = await temporaryEngine();
    const id = await storeRequest(engine.db, 'long.pdf');
    const line = { request_id: id, actor: 'engine', who: null, event: 'read', detail: '{}' } as const;
    const many = Array.from({ length: 4_100 }, () => ({
      ...line,
      before: null,
      after: null,
      at: MORNING.toISOString(),
    }));
    for (let start = 0; start < many.length; start += 1_000) {
      await engine.db
        .insertInto('history')
        .values(many.slice(start, start + 1_000))
        .execute();
    }
    const { path } = await exportOf(engine, {});
    expect(readFileSync(path, 'utf8').trimEnd().split('\r\n')).toHaveLength(4_101);
  });
});
