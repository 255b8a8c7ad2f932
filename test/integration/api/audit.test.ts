import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditFilterSchema } from '../../../src-preload/contract/audit.ts';
import { addHistory } from '../../../src-main/data/repositories/history.ts';
import { storeRequest } from '../../helpers/stored-requests.ts';
import { temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';

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

  it('is written as a table for spreadsheets, oldest first, in which nothing runs as a formula', async () => {
    const engine = await temporaryEngine();
    const { first } = await withLines(engine);
    const { path, filename } = await engine.auditCsv(auditFilterSchema.parse({ requestId: first }));
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
    const english = await engine.auditCsv(auditFilterSchema.parse({}));
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
    const { path } = await engine.auditCsv(auditFilterSchema.parse({}));
    expect(readFileSync(path, 'utf8').trimEnd().split('\r\n')).toHaveLength(4_101);
  });
});
