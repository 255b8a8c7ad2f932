import path from 'node:path';
import { expect, it } from 'vitest';
import { sampleManifest as expectations } from '../../../scripts/samples/manifest.ts';
import { temporaryEngine } from '../../helpers/temporary-engine.ts';

it('ends every sample as its manifest says', { timeout: 300_000 }, async () => {
  const engine = await temporaryEngine();
  const { results } = await engine.ask('intake.addSamples', {});
  await Promise.all(results.map(({ requestId }) => engine.waitFor(requestId)));

  const { rows } = await engine.ask('requests.list', { limit: 100 });
  const endedAs = rows.map((row) => ({
    file: row.filename,
    category: row.category,
    outcome: row.status === 'failed' ? 'failed' : 'ready-or-review',
    error: row.status === 'failed' ? row.reason : null,
    duplicateOf: rows.find(({ id }) => id === row.duplicateOf)?.filename ?? null,
  }));
  // A copy of a known document is linked, not read again: its own request has no category.
  const expected = expectations().samples.map(({ password: _password, ...entry }) =>
    entry.duplicateOf === null ? entry : { ...entry, category: null },
  );
  const byFile = (a: { file: string }, b: { file: string }) => (a.file < b.file ? -1 : 1);

  expect(results.map(({ file }) => path.basename(file)).toSorted()).toEqual(
    expected.map(({ file }) => file).toSorted(),
  );
  expect(endedAs.toSorted(byFile)).toEqual(expected.toSorted(byFile));
  expect(rows.filter(({ status }) => status === 'ready').length).toBeGreaterThanOrEqual(5);
});
