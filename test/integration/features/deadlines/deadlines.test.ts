import { readFile } from 'node:fs/promises';
import PostalMime from 'postal-mime';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../../src-preload/contract/channels.ts';
import { deadlineQuerySchema } from '../../../../src-preload/contract/deadlines.ts';
import { deadlineIds } from '../../../../src-main/data/repositories/deadlines.ts';
import { addHistory } from '../../../../src-main/data/repositories/history.ts';
import { updateRequest } from '../../../../src-main/data/repositories/requests.ts';
import { request, say, type Said } from '../../../helpers/client-office.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';
import { temporaryEngine, type TestEngine } from '../../../helpers/temporary-engine.ts';

/** Noon in Rome on 21 November 2026. */
const NOON = new Date('2026-11-21T11:00:00Z');

const engineAt = (moment = NOON) => temporaryEngine({ outside: { now: () => moment } });
const asks = (clientName: string, replyBy: string): Said => ({ clientName, replyBy });
const expires = (clientName: string, effectiveDate: string): Said => ({
  clientName,
  effectiveDate,
  currentInsurer: 'Generali',
  currentPolicyNumber: `${clientName} 1`,
});

async function listed(engine: TestEngine, query: CallInput<'deadlines.list'> = {}) {
  const { rows } = await engine.ask('deadlines.list', query);
  return rows.map(({ shownOn, kind, client }) => `${shownOn} ${kind} ${client?.name ?? ''}`);
}

async function idOf(engine: TestEngine, name: string): Promise<string> {
  const { rows } = await engine.ask('deadlines.list', { text: name });
  return rows[0]?.id ?? '';
}

describe('the list of deadlines', () => {
  it('has what is overdue first, then by day, of both kinds', async () => {
    const engine = await engineAt();
    await request(engine.db, asks('Alfa', '2026-11-22'));
    await request(engine.db, asks('Beta', '2026-11-10'));
    await request(engine.db, expires('Gamma', '2026-12-11'));
    await request(engine.db, expires('Delta', '2026-11-21'));
    const list = await engine.ask('deadlines.list', {});
    expect(list).toMatchObject({ today: '2026-11-21', total: 4, overdue: 1 });
    expect(await listed(engine)).toEqual([
      '2026-11-10 reply Beta',
      '2026-11-21 renewal Delta',
      '2026-11-22 reply Alfa',
      '2026-12-11 renewal Gamma',
    ]);
    expect(await engine.ask('deadlines.counts', {})).toEqual({ today: '2026-11-21', overdue: 1, week: 2 });
  });

  it('is filtered by kind, category, client, day and words', async () => {
    const engine = await engineAt();
    await request(engine.db, asks('Alfa Trasporti', '2026-11-22'));
    await request(engine.db, expires('Gamma Costruzioni', '2026-12-11'));
    expect(await listed(engine, { kind: 'renewal' })).toEqual(['2026-12-11 renewal Gamma Costruzioni']);
    expect(await listed(engine, { category: 'Flotta Auto' })).toEqual([]);
    expect(await listed(engine, { day: '2026-11-22' })).toEqual(['2026-11-22 reply Alfa Trasporti']);
    expect(await listed(engine, { text: 'costr' })).toEqual(['2026-12-11 renewal Gamma Costruzioni']);
    expect(await listed(engine, { text: 'trasporti.pdf' })).toEqual(['2026-11-22 reply Alfa Trasporti']);
    expect(await listed(engine, { text: 'generali' })).toEqual(['2026-12-11 renewal Gamma Costruzioni']);
    expect(await listed(engine, { text: '100%' })).toEqual([]);
    const [row] = (await engine.ask('clients.list', { text: 'alfa' })).rows;
    expect(await listed(engine, { clientId: row?.id ?? '' })).toEqual(['2026-11-22 reply Alfa Trasporti']);
  });

  it('counts the days of a month', async () => {
    const engine = await engineAt();
    await request(engine.db, asks('Alfa', '2026-12-01'));
    await request(engine.db, asks('Beta', '2026-12-01'));
    await request(engine.db, expires('Gamma', '2026-12-01'));
    await request(engine.db, expires('Delta', '2027-01-01'));
    const { days } = await engine.ask('deadlines.days', { from: '2026-12-01', to: '2026-12-31' });
    expect(days).toEqual([{ day: '2026-12-01', replies: 2, renewals: 1 }]);
  });

  it('lets a deadline be done, postponed and opened again', async () => {
    const engine = await engineAt();
    await request(engine.db, asks('Alfa', '2026-11-22'));
    const id = await idOf(engine, 'alfa');
    expect(await engine.ask('deadlines.set', { id, state: 'done' })).toMatchObject({
      state: 'done',
      closedBy: 'clerk',
    });
    expect(await listed(engine)).toEqual([]);
    expect(await listed(engine, { show: 'done' })).toEqual(['2026-11-22 reply Alfa']);
    await engine.ask('deadlines.set', { id, state: 'open' });
    const postponed = { id, state: 'postponed', postponedTo: '2026-12-05' } as const;
    expect(await engine.ask('deadlines.set', postponed)).toMatchObject({
      state: 'postponed',
      dueOn: '2026-11-22',
      shownOn: '2026-12-05',
    });
    expect(await listed(engine)).toEqual(['2026-12-05 reply Alfa']);
    expect(await listed(engine, { show: 'postponed' })).toEqual(['2026-12-05 reply Alfa']);
    await engine.ask('deadlines.set', { id, state: 'open' });
    expect(await listed(engine)).toEqual(['2026-11-22 reply Alfa']);
  });

  it('closes itself when the request is answered, and stays away while it is archived', async () => {
    const engine = await engineAt();
    const answered = await request(engine.db, asks('Alfa', '2026-11-22'));
    await addHistory(engine.db, answered, { actor: 'engine', event: 'answered' }, NOON);
    expect((await engine.ask('deadlines.get', { id: answered })).closedBy).toBe('answered');
    const archived = await request(engine.db, asks('Beta', '2026-11-22'));
    await updateRequest(engine.db, archived, { status: 'archived' }, NOON);
    expect(await listed(engine)).toEqual([]);
    await updateRequest(engine.db, archived, { status: 'ready' }, NOON);
    expect(await listed(engine)).toEqual(['2026-11-22 reply Beta']);
  });

  it('opens again when its request names another day', async () => {
    const engine = await engineAt();
    const id = await request(engine.db, asks('Alfa', '2026-11-22'));
    await engine.ask('deadlines.set', { id, state: 'done' });
    await say(engine.db, id, { city: 'Verona' });
    expect(await listed(engine)).toEqual([]);
    await say(engine.db, id, { replyBy: '2026-11-30' });
    expect(await listed(engine)).toEqual(['2026-11-30 reply Alfa']);
  });

  it.each([
    ['2026-11-21T22:59:59Z', '2026-11-21', 0],
    ['2026-11-21T23:00:00Z', '2026-11-22', 1],
  ])('at %s the day is %s in the office', async (moment, today, overdue) => {
    const engine = await engineAt(new Date(moment));
    await request(engine.db, asks('Alfa', '2026-11-21'));
    expect(await engine.ask('deadlines.list', {})).toMatchObject({ today, overdue });
  });

  it('finds its page by an index among 100,000 policies', async () => {
    const db = temporaryDatabase();
    await sql`
      with recursive counter (n) as (values (1) union all select n + 1 from counter where n < 100000)
      insert into policies (id, source, number, expires_on, created_at, updated_at)
      select printf('%08d-0000-4000-8000-000000000000', n), 'clerk', 'P ' || n,
        date('2026-01-01', '+' || (n % 730) || ' days'), '', ''
      from counter`.execute(db);
    const query = deadlineQuerySchema.parse({ offset: 50_000, limit: 100, kind: 'renewal' });
    const page = deadlineIds(db, query);
    const { sql: text, parameters } = page.compile();
    const plan = await db.executeQuery<{ detail: string }>({
      ...page.compile(),
      sql: `explain query plan ${text}`,
      parameters,
    });
    const details = plan.rows.map(({ detail }) => detail).join('; ');
    expect(details).toContain('USING COVERING INDEX deadlines_open');
    expect(details).not.toContain('TEMP B-TREE');
    const started = performance.now();
    expect(await page.execute()).toHaveLength(100);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('the letter of renewal', () => {
  it('is written in Italian or English with what is known', async () => {
    const engine = await engineAt();
    await engine.ask('settings.set', {
      office: { name: 'Broker Verdi', email: 'info@brokerverdi.example', phone: '045 555' },
    });
    const id = await request(engine.db, {
      ...expires('Edil Rossi S.r.l.', '2027-01-20'),
      email: 'a@rossi.example',
    });
    const deadline = await idOf(engine, 'rossi');
    const letter = await engine.ask('deadlines.prepareLetter', { id: deadline, language: 'it' });
    const reference = id.slice(0, 8).toUpperCase();
    expect(letter.subject).toBe(
      `Proposta di rinnovo: polizza Fabbricato n. Edil Rossi S.r.l. 1, scadenza 20/01/2027 – Edil Rossi S.r.l. [Rif. ${reference}]`,
    );
    expect(letter.to).toBe('a@rossi.example');
    expect(letter.body).toContain('il 20/01/2027 scade la polizza Fabbricato');
    expect(letter.body).toContain('con Generali, intestata a Edil Rossi S.r.l.\n');
    expect(letter.body).toContain('entro il 05/01/2027');
    expect(letter.body).toContain('Broker Verdi\n045 555\ninfo@brokerverdi.example');
    expect(letter.body).not.toMatch(/\{\{|undefined|null/u);

    const english = await engine.ask('deadlines.prepareLetter', { id: deadline, language: 'en' });
    expect(english.subject).toContain('Renewal proposal: buildings policy');
    const { path } = await engine.file('renewal', english.id);
    const mail = await PostalMime.parse(await readFile(path));
    expect(mail.to?.map(({ address }) => address)).toEqual(['a@rossi.example']);
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(mail.text?.trim()).toBe(english.body.trim());
    expect((await engine.ask('deadlines.get', { id: deadline })).letter?.id).toBe(english.id);
    await expect(engine.file('renewal', letter.id)).rejects.toThrow();
  });

  it('is in the words of the office, which are looked at before they are kept', async () => {
    const engine = await engineAt();
    await request(engine.db, { ...expires('Edil Rossi S.r.l.', '2027-01-20') });
    const deadline = await idOf(engine, 'rossi');
    const written = async () =>
      (await engine.ask('deadlines.prepareLetter', { id: deadline, language: 'it' })).body;
    const place = { purpose: 'renewal', recipient: 'client', category: null, language: 'it' } as const;
    const { original } = await engine.ask('textTemplates.get', place);
    expect(original.body).toContain('{{ scadenza }}');
    const preview = (body: string) =>
      engine.ask('textTemplates.preview', { place, text: { subject: 'Rinnovo', body }, requestId: null });
    const body = 'Gentile {{ cliente }}, la polizza {{ polizza }} scade il {{ scadenza }}: {{ premio }}';
    expect(await preview(body)).toMatchObject({ basis: 'sample', problems: [] });
    expect((await preview(body)).body).toContain('Gentile Esempio S.r.l., la polizza 123456789 scade il');
    expect((await preview('{{ mancanti }}')).problems).toMatchObject([{ name: 'mancanti' }]);
    expect((await preview('Saluti')).problems).toMatchObject([
      { code: 'required-variable', name: 'scadenza' },
    ]);

    await engine.ask('textTemplates.save', { place, text: { ...original, body } });
    expect(await written()).toMatch(/^Gentile Edil Rossi S\.r\.l\., la polizza .* scade il 20\/01\/2027:/u);
    const ofBuildings = { ...place, category: 'Fabbricato' } as const;
    const text = { ...original, body: 'Per il fabbricato, entro il {{ scadenza }}' };
    await engine.ask('textTemplates.save', { place: ofBuildings, text });
    expect(await written()).toBe('Per il fabbricato, entro il 20/01/2027\n');
    await engine.ask('textTemplates.reset', ofBuildings);
    await engine.ask('textTemplates.reset', place);
    expect(await written()).toMatch(/^Gentile Cliente,/u);
  });

  it('prints hostile values as text', async () => {
    const engine = await engineAt();
    await request(engine.db, { ...expires('{{ firma }} %} Rossi', '2027-01-20') });
    const { rows } = await engine.ask('deadlines.list', {});
    const letter = await engine.ask('deadlines.prepareLetter', { id: rows[0]?.id ?? '', language: 'it' });
    expect(letter.body).toContain('{{ firma }} %} Rossi');
  });

  it('is not written for a reply', async () => {
    const engine = await engineAt();
    const id = await request(engine.db, asks('Alfa', '2026-11-22'));
    expect(await engine.call('deadlines.prepareLetter', { id, language: 'it' })).toMatchObject({
      error: { code: 'conflict' },
    });
  });
});

describe('the files that deadlines are exported to', () => {
  it('are a calendar of whole days and a table', async () => {
    const engine = await engineAt();
    await request(engine.db, asks('=Alfa; "S.r.l."', '2026-11-22'));
    await request(engine.db, expires('Gamma', '2026-12-31'));
    const ics = await readFile((await engine.export({ of: 'deadlines', format: 'ics' })).path, 'utf8');
    expect(ics).toContain('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n');
    expect(ics).toContain('DTSTART;VALUE=DATE:20261231');
    expect(ics).toContain('DTEND;VALUE=DATE:20270101');
    expect(ics).toContain('SUMMARY:Scade la polizza: Gamma\\, Generali\\, Gamma 1');
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const csv = await readFile((await engine.export({ of: 'deadlines', format: 'csv' })).path, 'utf8');
    expect(csv.split('\r\n')[0]).toBe(
      '\uFEFFGiorno;Scadenza;Tipo;Stato;Cliente;Categoria;Compagnia;Polizza;Premio;Richiesta;Note',
    );
    expect(csv).toContain('2026-12-31;2026-12-31;Rinnovo;Aperta;Gamma;Fabbricato;Generali;Gamma 1');
    expect(csv).toContain(`"'=Alfa; ""S.r.l."""`);
  });
});
