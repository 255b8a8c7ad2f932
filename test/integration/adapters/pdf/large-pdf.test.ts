import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPdf } from '../../../../src-main/adapters/pdf/open-pdf.ts';
import { MOST_WHOLE_BYTES } from '../../../../src-main/adapters/pdf/pdf-bytes.ts';
import { readPdfPage, type PdfPage } from '../../../../src-main/adapters/pdf/read-pdf-page.ts';
import { A4 } from '../../../helpers/make-documents.ts';

const PAGES = 4;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'large-pdf-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Passwords {
  readonly userPassword: string;
  readonly ownerPassword: string;
}

/** A few pages of text; between their objects, also between a page and what stands on it, data that none needs. */
async function letters(ballastBytes: number, passwords?: Passwords): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= PAGES; page += 1) {
    const added = document.addPage([A4.width, A4.height]);
    document.context.register(document.context.stream(randomBytes(ballastBytes / PAGES / 2)));
    added.drawText(`Pagina ${page}`, { x: 60, y: 700, size: 11, font });
    document.context.register(document.context.stream(randomBytes(ballastBytes / PAGES / 2)));
  }
  if (passwords) document.encrypt(passwords);
  return document.save({ useObjectStreams: false });
}

const large = (passwords?: Passwords) => letters(MOST_WHOLE_BYTES * 1.5, passwords);

async function written(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function pagesOf(path: string): Promise<{ pages: PdfPage[]; held: number }> {
  const { document, heldBytes, close } = await openPdf(path);
  try {
    const pages: PdfPage[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      pages.push(await readPdfPage(document, { page, dpi: 100 }));
    }
    return { pages, held: heldBytes() };
  } finally {
    await close();
  }
}

describe('a PDF too large to be held in memory', () => {
  it('has the same words as a small one, and only the pieces with its pages are taken in', async () => {
    const small = await pagesOf(await written('small.pdf', await letters(0)));
    const bytes = await large();
    const read = await pagesOf(await written('large.pdf', bytes));
    expect(read.pages).toEqual(small.pages);
    expect(read.pages).toHaveLength(PAGES);
    expect(read.held).toBeLessThan(bytes.length / 2);
  });

  it('asks for its password, and refuses a wrong one', async () => {
    const bytes = await large({ userPassword: 'segreta', ownerPassword: 'padrona' });
    const path = await written('locked.pdf', bytes);
    await expect(openPdf(path)).rejects.toMatchObject({ code: 'encrypted' });
    await expect(openPdf(path, 'sbagliata')).rejects.toMatchObject({ code: 'wrong-password' });
    const { document, close } = await openPdf(path, 'segreta');
    expect(document.numPages).toBe(PAGES);
    await close();
  });

  it('is refused when its end was lost in transfer', async () => {
    const bytes = await large();
    const path = await written('cut.pdf', bytes.subarray(0, bytes.length * 0.7));
    await expect(openPdf(path)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('opens although much was added after its end', async () => {
    const path = await written(
      'trailing.pdf',
      Buffer.concat([await large(), Buffer.alloc(MOST_WHOLE_BYTES)]),
    );
    expect((await pagesOf(path)).pages).toHaveLength(PAGES);
  });

  it('is refused when nothing between its header and its end is a PDF', async () => {
    const noise = randomBytes(MOST_WHOLE_BYTES + 1);
    const path = await written(
      'noise.pdf',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), noise, Buffer.from('\n%%EOF\n')]),
    );
    await expect(openPdf(path)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('does not wait for ever when it is taken away while it is read, and says so', async () => {
    const path = await written('taken.pdf', await large());
    const { document, isLost, close } = await openPdf(path);
    expect(isLost()).toBe(false);
    await rm(path);
    await readPdfPage(document, { page: 2, dpi: 100 }).catch(() => undefined);
    expect(isLost()).toBe(true);
    await close();
  });
});
