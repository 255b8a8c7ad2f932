import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { processFiles, type RunProgress } from '../../../src-main/cli/process-files.ts';
import { textPdf } from '../../helpers/make-documents.ts';
import { makeZip } from '../../helpers/make-zip.ts';
import { temporaryEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

it('counts the requests that come out of an archive into the total', async () => {
  const engine = await temporaryEngine();
  const folder = temporaryFolder();
  const pdf = (text: string) => textPdf([{ text, x: 60, y: 100 }]);
  const entries = [];
  for (const name of ['uno', 'due', 'tre']) {
    entries.push({ name: `${name}.pdf`, bytes: await pdf(`Richiesta ${name} per la flotta aziendale`) });
  }
  const archive = join(folder, 'richieste.zip');
  writeFileSync(archive, makeZip(entries));
  const single = join(folder, 'quattro.pdf');
  writeFileSync(single, await pdf('Richiesta quattro per la flotta aziendale'));
  const told: RunProgress[] = [];
  const reports = await processFiles(engine, [archive, single], (_report, progress) => told.push(progress));
  expect(reports).toHaveLength(4);
  expect(told.map(({ done }) => done)).toEqual([1, 2, 3, 4]);
  expect(told.every(({ done, total }) => done <= total)).toBe(true);
  expect(told.at(-1)).toEqual({ done: 4, total: 4 });
});
