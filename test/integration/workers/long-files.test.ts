import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPagePool, type PagePool } from '../../../src-main/workers/page-pool.ts';
import type { WorkerPage } from '../../../src-main/workers/page-protocol.ts';
import { addTextPage, LETTER, scan, scanPdf } from '../../helpers/make-documents.ts';

const MEGABYTE = 1024 * 1024;
const PATIENCE_MS = 300_000;

let folder: string;
let pool: PagePool;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'long-files-'));
  pool = createPagePool({ threads: 1 });
});
afterAll(async () => {
  await pool.close();
  await rm(folder, { recursive: true });
});

async function read(name: string, page: number): Promise<WorkerPage> {
  const path = join(folder, name);
  return (await pool.read({ path, mediaType: 'application/pdf', page, dpi: 200 })).page;
}

function wordsOf(page: WorkerPage): string {
  return page.kind === 'text' ? page.words.map((word) => word.text).join(' ') : page.kind;
}

/** What this process has open, as far as the system tells. */
async function openFiles(): Promise<string[]> {
  const handles = '/proc/self/fd';
  if (!existsSync(handles)) return [];
  const links = (await readdir(handles)).map((name) => readlink(join(handles, name)).catch(() => ''));
  return Promise.all(links);
}

it(
  'reads each of 2,000 pages of a digital file, though the file is opened anew in between, and leaves none open',
  async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const expected = Array.from({ length: 2000 }, (_, index) => `Pagina ${index + 1}`);
    for (const text of expected) addTextPage(document, font, [{ text, x: 60, y: 100 }]);
    await writeFile(join(folder, 'digital.pdf'), await document.save());

    const found: string[] = [];
    for (let page = 1; page <= expected.length; page += 1)
      found.push(wordsOf(await read('digital.pdf', page)));
    expect(found).toEqual(expected);
    expect((await openFiles()).filter((file) => file.startsWith(folder))).toEqual([]);
  },
  PATIENCE_MS,
);

it(
  'draws the pages of a long scan one after the other without keeping them',
  async () => {
    const canvas = scan(LETTER);
    await writeFile(join(folder, 'scan.pdf'), await scanPdf(Array.from({ length: 12 }, () => canvas)));

    for (let page = 1; page <= 4; page += 1) expect((await read('scan.pdf', page)).kind).toBe('picture');
    const before = process.memoryUsage.rss();
    for (let page = 5; page <= 12; page += 1) expect((await read('scan.pdf', page)).kind).toBe('picture');
    // each kept page would be about 45 MB
    expect((process.memoryUsage.rss() - before) / MEGABYTE).toBeLessThan(200);
  },
  PATIENCE_MS,
);
