import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chosenTessdata, readingName } from '../../../../src-main/adapters/ocr/tessdata.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tessdata-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('takes the languages that a folder has', async () => {
  for (const file of ['ita', 'deu', 'chi_sim', 'osd', 'equ', 'Latin']) {
    await writeFile(join(folder, `${file}.traineddata`), '');
  }
  const source = await chosenTessdata(folder, folder);
  expect(source).toEqual({
    name: `folder ${basename(folder)}`,
    folder,
    compressed: false,
    languages: ['chi_sim', 'deu', 'ita'],
    usual: 'ita',
  });
  expect(readingName(source, 'deu')).toBe(`deu, folder ${basename(folder)}`);
});

it('falls back on what comes with the application where Italian is missing', async () => {
  const source = await chosenTessdata(join(folder, 'nothing-here'), folder);
  expect(source).toMatchObject({
    name: '4.0.0_best_int (npm)',
    compressed: true,
    languages: ['eng', 'ita'],
    usual: 'ita+eng',
  });
});
