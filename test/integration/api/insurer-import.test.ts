import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const FIRST = 'Compagnia;Categorie;E-mail;Note\nAlfa;Flotta Auto;a@alfa.example;\nBeta;;b@beta.example;\n';
const SECOND =
  'Compagnia;E-mail;Note\nAlfa;nuova@alfa.example;Gentili\nGamma;g@gamma.example;\nGamma;niente;\n';

function tableFile(text: string): string {
  const path = join(temporaryFolder(), 'compagnie.csv');
  writeFileSync(path, text);
  return path;
}

/** Reads a table and writes what it brings. */
async function bring(engine: TestEngine, text: string) {
  const preview = await engine.ask('insurers.readFile', { path: tableFile(text) });
  const { written } = await engine.ask('insurers.import', { entries: preview.entries });
  return { preview, written };
}

const book = async (engine: TestEngine) => (await engine.ask('insurers.list', {})).insurers;

test('a table is shown before anything is written, written as a whole, and taken back', async () => {
  const engine = await temporaryEngine();
  const first = await engine.ask('insurers.readFile', { path: tableFile(FIRST) });
  expect(first).toMatchObject({ filename: 'compagnie.csv', problem: null, unchanged: 0 });
  expect(await book(engine)).toEqual([]);
  await engine.ask('insurers.import', { entries: first.entries });
  const before = await book(engine);
  expect(before.map(({ name }) => name)).toEqual(['Alfa', 'Beta']);

  const { preview, written } = await bring(engine, SECOND);

  expect(preview.refused).toMatchObject([{ line: 4, reason: 'bad-email', text: 'niente' }]);
  const after = await book(engine);
  expect(after.map(({ name, contacts, notes }) => [name, contacts.length, notes])).toEqual([
    ['Alfa', 2, 'Gentili'],
    ['Beta', 1, ''],
    ['Gamma', 1, ''],
  ]);
  expect((await engine.ask('insurers.undoImport', { written })).insurers).toEqual(before);
});

test('one insurer that cannot be written leaves all as it was', async () => {
  const engine = await temporaryEngine();
  const { entries } = await engine.ask('insurers.readFile', { path: tableFile(FIRST) });
  const [alfa, beta] = entries;
  if (!alfa || !beta) throw new Error('two are read');
  const taken = { ...beta, draft: { ...beta.draft, name: 'ALFA' } };

  expect(await engine.call('insurers.import', { entries: [alfa, taken] })).toMatchObject({
    error: { code: 'conflict', details: { insurer: 'Alfa' } },
  });
  expect(await book(engine)).toEqual([]);
});

test('an import is not taken back over what was changed since', async () => {
  const engine = await temporaryEngine();
  const { written } = await bring(engine, FIRST);
  const [alfa] = await book(engine);
  if (!alfa) throw new Error('two were written');
  const { name, contacts, notes } = alfa;
  await engine.ask('insurers.save', {
    id: alfa.id,
    draft: { name, contacts, notes, language: 'en', categories: [] },
  });

  expect(await engine.call('insurers.undoImport', { written })).toMatchObject({
    error: { code: 'conflict', details: { insurer: 'Alfa' } },
  });
  expect((await book(engine)).map((insurer) => insurer.name)).toEqual(['Alfa', 'Beta']);
});

test('what is saved is read again without a change; a file that is gone or too large is told', async () => {
  const engine = await temporaryEngine();
  await bring(engine, FIRST);
  const made = await engine.export({ of: 'insurers' });
  expect(made).toMatchObject({ filename: 'Compagnie.csv', mediaType: 'text/csv' });
  expect(readFileSync(made.path, 'utf8')).toContain(
    'Alfa;Italiano;Flotta Auto;;a@alfa.example;Assunzioni e quotazioni;',
  );
  expect(await engine.ask('insurers.readFile', { path: made.path })).toMatchObject({
    entries: [],
    unchanged: 2,
  });

  expect(await engine.call('insurers.readFile', { path: '/niente.csv' })).toMatchObject({
    error: { code: 'unreadable-file' },
  });
  expect(await engine.ask('insurers.readFile', { path: tableFile('x'.repeat(2_000_001)) })).toMatchObject({
    problem: 'too-large',
  });
});
