import { expect, it } from 'vitest';
import { readZip } from '../../../src-main/adapters/archive/read-zip.ts';
import { takeIntoEngine } from '../../helpers/take-one.ts';
import { sample, sampleManifest, temporaryEngine } from '../../helpers/temporary-engine.ts';

const DIGITAL = sampleManifest().filter(
  ({ file, error, password }) => file.endsWith('.pdf') && error === null && password === null,
);

it('packs the forms of a request, or those that a text finds', async () => {
  const engine = await temporaryEngine();
  const [first, second] = DIGITAL;
  if (!first || !second) throw new Error('There are no samples');
  const ids: string[] = [];
  for (const { file } of [first, second]) {
    const { requestId } = await takeIntoEngine(engine, sample(file));
    await engine.waitFor(requestId);
    ids.push(requestId);
  }
  const forms = await Promise.all(
    ids.map((id) => engine.ask('requests.get', { id }).then((one) => one.forms)),
  );
  const packed = async (filter: { text: string; requestId: string | null }): Promise<string[]> => {
    const { path, filename } = await engine.export({ of: 'forms', filter });
    expect(filename).toMatch(/^moduli \d{4}-\d\d-\d\d\.zip$/u);
    const names: string[] = [];
    for await (const { name, bytes } of readZip(path, { passwords: [], bytesLeft: () => 50_000_000 })) {
      names.push(name);
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    }
    return names;
  };
  expect(await packed({ text: '', requestId: ids[0] ?? null })).toEqual(
    forms[0]?.map((form) => form.filename),
  );
  expect(await packed({ text: '', requestId: null })).toHaveLength(
    (forms[0]?.length ?? 0) + (forms[1]?.length ?? 0),
  );
  await expect(packed({ text: 'nessunocosì', requestId: null })).rejects.toMatchObject({ code: 'not-found' });
}, 120_000);
