import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Recognizer } from '../../../../src-main/adapters/ocr/recognizer.ts';
import { createDocumentReader } from '../../../../src-main/pipeline/text/document-reader.ts';
import { writeSmallScan } from '../../../helpers/make-scans.ts';
import { readBytes } from '../../../helpers/read-file.ts';
import { silentLog } from '../../../helpers/silent-log.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const READ = {
  words: [{ text: 'flotta', box: [0.1, 0.1, 0.3, 0.2] as const, confidence: 0.9, line: 0, block: 0 }],
  readWith: 'test',
};
const STUCK_PT = 150;

/** A reader whose recogniser never comes to the end of so many pages of the first file; the files of both. */
async function readBeside(stuckPages: number) {
  const folder = temporaryFolder();
  let left = stuckPages;
  const recognizer: Recognizer = {
    recognize: (image, layout) => {
      const isStuck = layout !== 'line' && image.width < (STUCK_PT * 200 * 1.5) / 72 && left > 0;
      if (isStuck) left -= 1;
      const words = READ.words.map((word) => ({
        ...word,
        box: [...word.box] as [number, number, number, number],
      }));
      return isStuck ? new Promise(() => undefined) : Promise.resolve({ ...READ, words });
    },
    alive: () => true,
    close: () => Promise.resolve(),
  };
  const reader = createDocumentReader({
    ocrWorkers: 2,
    dpi: 200,
    recognitionLimitMs: 300,
    startRecognizer: () => Promise.resolve(recognizer),
    ocrCacheFolder: folder,
    log: silentLog,
  });
  onTestFinished(reader.close);
  const read = async (name: string, widthPt: number) => {
    await writeSmallScan(folder, name, { pages: 5, widthPt });
    return readBytes(reader, folder, { bytes: readFileSync(join(folder, name)) });
  };
  return Promise.allSettled([read('stuck.pdf', STUCK_PT), read('beside.pdf', STUCK_PT * 2)]);
}

it('gives up a page that is never recognised, and reads the others and those of other documents', async () => {
  const [stuck, beside] = await readBeside(1);
  if (stuck.status !== 'fulfilled' || beside.status !== 'fulfilled') throw new Error('refused');
  const reasons = stuck.value.pages.map(({ reason }) => reason);
  expect(reasons.filter((reason) => reason === 'damaged-page')).toHaveLength(1);
  expect(reasons.filter((reason) => reason === 'no-text-layer')).toHaveLength(4);
  expect(new Set(beside.value.pages.map(({ reason }) => reason))).toEqual(new Set(['no-text-layer']));
});

it('gives up a document of which too many pages are never recognised', async () => {
  const [stuck, beside] = await readBeside(5);
  expect(stuck).toMatchObject({ status: 'rejected', reason: { code: 'damaged' } });
  expect(beside.status).toBe('fulfilled');
});
