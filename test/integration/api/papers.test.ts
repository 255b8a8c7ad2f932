import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../helpers/read-page.ts';
import { takeIntoEngine } from '../../helpers/take-one.ts';
import { RESOURCES, sample, sampleManifest, temporaryEngine } from '../../helpers/temporary-engine.ts';

const DIGITAL = sampleManifest().find(
  ({ file, category, password }) =>
    file.endsWith('.pdf') && category === 'RC Professionale' && password === null,
);

const COVER = { paper: 'cover-letter', language: 'it' } as const;
const SUMMARY = { paper: 'risk-summary', language: 'it' } as const;

async function withRequest() {
  const engine = await temporaryEngine();
  const { requestId } = await takeIntoEngine(engine, sample(DIGITAL?.file ?? ''));
  await engine.waitFor(requestId);
  return { engine, requestId };
}

describe('letters on the office’s paper', () => {
  it('are written of a request with the text that the office gave them', async () => {
    const { engine, requestId } = await withRequest();
    await engine.ask('settings.set', {
      office: { name: 'Broker Città Srl', registration: 'RUI B000123456' },
    });
    const { source, original } = await engine.ask('papers.text', COVER);
    expect(source).toBe(original);
    expect(original).toBe(readFileSync(join(RESOURCES, 'letters', 'it', 'cover-letter.liquid'), 'utf8'));

    const own = '# Egregi colleghi\n\nVi affidiamo {{ cliente }}.';
    expect(await engine.ask('papers.setText', { ...COVER, source: own })).toEqual({
      problems: [],
    });
    const { path, filename } = await engine.export({ of: 'paper', ...COVER, requestId });
    const text = (await linesOf(readFileSync(path))).join(' ');
    const { fields } = await engine.ask('requests.get', { id: requestId });
    const client = fields.find(({ name }) => name === 'clientName')?.value;
    expect(text).toContain('Egregi colleghi');
    expect(text).toContain(`Vi affidiamo ${String(client)}.`);
    expect(text).toContain('RUI B000123456');
    expect(filename).toContain('Lettera di accompagnamento');

    await engine.ask('papers.setText', { ...COVER, source: null });
    expect((await engine.ask('papers.text', COVER)).source).toBe(original);
  }, 120_000);

  it('are shown before they are kept, with what is wrong by line', async () => {
    const { engine, requestId } = await withRequest();
    const preview = (source: string, id: string | null = requestId) =>
      engine.ask('papers.preview', { ...SUMMARY, source, requestId: id });
    const { source } = await engine.ask('papers.text', SUMMARY);
    const { pdf, problems } = await preview(source);
    expect(problems).toEqual([]);
    expect(
      Buffer.from(pdf ?? '', 'base64')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    const wrong = 'Uno\n{{ sconosciuto }}';
    expect(await preview(wrong)).toEqual({
      pdf: null,
      problems: [{ code: 'unknown-variable', line: 2, name: 'sconosciuto' }],
    });
    expect((await preview('{% for dato in dati %}{{ dato.nulla }}{% endfor %}')).problems).toMatchObject([
      { code: 'unknown-variable', line: 1 },
    ]);
    expect((await preview('{% include "altro" %}', null)).problems).toMatchObject([{ line: 1 }]);
    expect((await engine.ask('papers.setText', { ...SUMMARY, source: wrong })).problems).toHaveLength(1);
    expect((await engine.ask('papers.text', SUMMARY)).source).toBe(source);
  }, 120_000);
});
