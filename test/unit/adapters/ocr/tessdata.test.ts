import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chosenTessdata } from '../../../../src-main/adapters/ocr/tessdata.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tessdata-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('takes the languages that a folder has', async () => {
  await writeFile(join(folder, 'ita.traineddata'), '');
  const source = await chosenTessdata(folder, folder);
  expect(source).toEqual({ name: folder, folder, compressed: false, languages: 'ita' });
});

it('falls back on what comes with the application where Italian is missing', async () => {
  const source = await chosenTessdata(join(folder, 'nothing-here'), folder);
  expect(source).toMatchObject({ name: '4.0.0_best_int', compressed: true, languages: 'ita+eng' });
});
