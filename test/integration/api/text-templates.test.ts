import { describe, expect, it } from 'vitest';
import { takeIntoEngine } from '../../helpers/take-one.ts';
import { sample, temporaryEngine } from '../../helpers/temporary-engine.ts';

const GENERAL = { purpose: 'quotation', recipient: 'insurer', category: null, language: 'it' } as const;
const OF_FLEETS = { ...GENERAL, category: 'Flotta Auto' } as const;
const text = (body: string) => ({
  subject: 'Quotazione [Rif. {{ riferimento }}]',
  body: `${body}\n{% for dato in dati %}{{ dato.valore }}{% endfor %}`,
});

describe('the wordings of the office', () => {
  it('stand until they are reset: that of a category over that for all, over the original', async () => {
    const engine = await temporaryEngine();
    const shipped = await engine.ask('textTemplates.get', OF_FLEETS);
    expect(shipped).toMatchObject({ updatedAt: null, original: shipped.text });
    await engine.ask('textTemplates.save', { place: GENERAL, text: text('Per tutti') });
    expect(await engine.ask('textTemplates.get', OF_FLEETS)).toMatchObject({
      text: text('Per tutti'),
      original: text('Per tutti'),
      updatedAt: null,
    });
    const own = await engine.ask('textTemplates.save', { place: OF_FLEETS, text: text('Per le flotte') });
    expect(own).toMatchObject({ text: text('Per le flotte'), original: text('Per tutti') });
    expect((await engine.ask('textTemplates.list', {})).places).toEqual([GENERAL, OF_FLEETS]);
    await engine.ask('textTemplates.reset', OF_FLEETS);
    await engine.ask('textTemplates.reset', GENERAL);
    expect(await engine.ask('textTemplates.get', OF_FLEETS)).toEqual(shipped);
  });

  it('are not stored with a problem', async () => {
    const engine = await temporaryEngine();
    const refused = await engine.call('textTemplates.save', { place: GENERAL, text: text('{{ clinete }}') });
    expect(refused).toMatchObject({
      error: {
        code: 'invalid-input',
        details: { part: 'body', problem: 'unknown-variable', name: 'clinete' },
      },
    });
    expect((await engine.ask('textTemplates.list', {})).places).toEqual([]);
  });

  it('are shown with sample data, or with a request, and change its drafts when they are written anew', async () => {
    const engine = await temporaryEngine();
    const { requestId: id } = await takeIntoEngine(engine, sample('Richiesta flotta Trasporti Bellini.pdf'));
    await engine.waitFor(id);
    const { clientName } = await engine.ask('requests.get', { id });
    const letter = text('Gentili colleghi, per {{ cliente }}:');
    const shown = (requestId: string | null) =>
      engine.ask('textTemplates.preview', { place: GENERAL, text: letter, requestId });
    expect(await shown(null)).toMatchObject({ basis: 'sample', problems: [] });
    expect((await shown(null)).body).toContain('per Esempio S.r.l.:');
    expect((await shown(id)).body).toContain(`per ${clientName}:`);
    const broken = { place: GENERAL, text: { ...letter, body: '{{ clinete' }, requestId: id };
    expect(await engine.ask('textTemplates.preview', broken)).toMatchObject({
      body: '',
      problems: [{ code: 'syntax', line: 1 }],
    });

    await engine.ask('textTemplates.save', { place: GENERAL, text: letter });
    expect(await engine.ask('requests.get', { id })).toMatchObject({ draftsStale: true });
    const { drafts } = await engine.ask('drafts.renew', { id });
    expect(drafts[0]?.body).toContain('Gentili colleghi');

    await engine.ask('textTemplates.reset', GENERAL);
    expect(await engine.ask('requests.get', { id })).toMatchObject({ draftsStale: true });
    expect(await engine.ask('drafts.renew', { id })).toMatchObject({ draftsStale: false });
  });
});
