import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageText, type PageText } from '../../../../src-main/core/document-text.ts';
import {
  createDocumentReader,
  type DocumentReader,
} from '../../../../src-main/pipeline/text/document-reader.ts';
import { A4, addTextPage, letterText, textPdf, type PlacedText } from '../../../helpers/make-documents.ts';
import { readBytes } from '../../../helpers/read-file.ts';
import { silentLog } from '../../../helpers/silent-log.ts';

let folder: string;
let reader: DocumentReader;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'text-layer-'));
  reader = createDocumentReader({ ocrWorkers: 1, dpi: 200, ocrCacheFolder: folder, log: silentLog });
});
afterAll(async () => {
  await reader.close();
  await rm(folder, { recursive: true });
});

async function firstPage(bytes: Uint8Array): Promise<PageText> {
  const { pages } = await readBytes(reader, folder, { bytes });
  const [page] = pages;
  if (!page) throw new Error('no page');
  return page;
}

function wordOf(page: PageText, text: string) {
  const word = page.words.find((candidate) => candidate.text === text);
  if (!word) throw new Error(`${text} is not among: ${page.words.map((other) => other.text).join(' ')}`);
  return word;
}

describe('a digital page', () => {
  it('gives its words with their lines', async () => {
    const page = await firstPage(await textPdf(letterText()));
    expect(page).toMatchObject({
      source: 'text',
      reason: 'text-layer',
      confidence: 1,
      widthPt: 595,
      heightPt: 842,
    });
    expect(pageText(page).split('\n')[3]).toBe(
      'Ragione sociale: Trasporti Bellini di Bellini Marco, Via Garibaldi 14',
    );
  });

  it('places each word within two points of where it is drawn', async () => {
    const font = await (await PDFDocument.create()).embedFont(StandardFonts.Helvetica);
    const text = 'Partita IVA 01234567897 del contraente';
    const page = await firstPage(await textPdf([{ text, x: 60, y: 200, size: 12 }]));
    const [left, top, right, bottom] = wordOf(page, '01234567897').box;
    const from = 60 + font.widthOfTextAtSize('Partita IVA ', 12);
    expect(Math.abs(left * A4.width - from)).toBeLessThan(2);
    expect(Math.abs(right * A4.width - (from + font.widthOfTextAtSize('01234567897', 12)))).toBeLessThan(2);
    expect(top * A4.height).toBeLessThan(200 - 8);
    expect(top * A4.height).toBeGreaterThan(200 - 13);
    expect(bottom * A4.height).toBeGreaterThan(200);
    expect(bottom * A4.height).toBeLessThan(204);
  });

  it('places words as shown when the page is rotated', async () => {
    const page = await firstPage(await textPdf([{ text: 'Targa GH227CL', x: 60, y: 200, size: 12 }], 90));
    expect(page).toMatchObject({ widthPt: 842, heightPt: 595 });
    // turned clockwise: what stood 200 from the top now stands 200 from the right, running downwards
    const [left, top, right, bottom] = wordOf(page, 'Targa').box;
    expect(Math.abs(top * 595 - 60)).toBeLessThan(2);
    expect(right * 842).toBeGreaterThan(842 - 200);
    expect(left * 842).toBeLessThan(842 - 199);
    expect(bottom - top).toBeGreaterThan(right - left);
    expect(pageText(page)).toBe('Targa GH227CL');
  });

  it('keeps a word whole that is drawn in parts', async () => {
    const font = await (await PDFDocument.create()).embedFont(StandardFonts.Helvetica);
    const end = 60 + font.widthOfTextAtSize('Poli', 11);
    const page = await firstPage(
      await textPdf([
        { text: 'Poli', x: 60, y: 100 },
        { text: 'zza n. 77', x: end, y: 100 },
        { text: 'altrove', x: 300, y: 100 },
      ]),
    );
    expect(pageText(page)).toBe('Polizza n. 77\taltrove');
  });

  it('is text also with few words and no picture, and does not start recognition', async () => {
    const page = await firstPage(await textPdf([{ text: 'Allegato 1', x: 60, y: 100 }]));
    expect(page).toMatchObject({ source: 'text', reason: 'text-layer' });
  });
});

describe('reading order', () => {
  it('reads running text column by column', async () => {
    const sentence = 'il contraente dichiara che tutti i beni';
    const column = (x: number, name: string, shift: number): readonly PlacedText[] =>
      Array.from({ length: 12 }, (_, line) => ({
        text: `${name}${line} ${sentence}`,
        x,
        y: 150 + shift + line * 14,
      }));
    const heading = {
      text: 'Condizioni generali di assicurazione valide per tutte le sezioni del contratto',
      x: 60,
      y: 110,
      size: 13,
    };
    const page = await firstPage(
      await textPdf([...column(310, 'destra', 4), heading, ...column(40, 'sinistra', 0)]),
    );
    const order = page.words
      .map((word) => word.text)
      .filter((text) => /^(?:sinistra|destra|Condizioni)\d*$/.test(text));
    const numbered = (name: string) => Array.from({ length: 12 }, (_, line) => `${name}${line}`);
    expect(order).toEqual(['Condizioni', ...numbered('sinistra'), ...numbered('destra')]);
  });

  it('keeps labels and values, and the cells of a table, on one line', async () => {
    const rows = [
      ['Targa', 'Marca e modello', 'Immatricolazione', 'Valore'],
      ['GH227CL', 'Fiat Ducato 35 Maxi', '12/03/2019', '€ 21.500,00'],
      ['FX781ZT', 'Iveco Daily 35S14', '04/11/2021', '€ 33.900,00'],
      ['GA003PK', 'Ford Transit Custom', '22/06/2020', '€ 24.750,00'],
      ['EZ554RD', 'Renault Master L2H2', '30/01/2017', '€ 11.200,00'],
    ];
    const drawn = rows.flatMap((cells, row) =>
      cells.map((text, cell) => ({ text, x: 50 + cell * 130, y: 200 + row * 16 })),
    );
    const labels = [
      { text: 'Contraente', x: 50, y: 100 },
      { text: 'Trasporti Bellini Srl', x: 250, y: 100 },
      { text: 'Partita IVA', x: 50, y: 116 },
      { text: '01234567897', x: 250, y: 116 },
    ];
    const byColumn = drawn.toSorted((a, b) => a.x - b.x);
    const text = pageText(await firstPage(await textPdf([...byColumn, ...labels])));
    expect(text.split('\n').filter(Boolean)).toEqual([
      'Contraente\tTrasporti Bellini Srl',
      'Partita IVA\t01234567897',
      ...rows.map((cells) => cells.join('\t')),
    ]);
  });
});

describe('form fields', () => {
  it('are part of the text, beside their labels', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = addTextPage(document, font, [
      { text: 'Ragione sociale', x: 50, y: 115 },
      { text: 'Furti negli ultimi anni', x: 50, y: 145 },
      { text: 'Incendio', x: 50, y: 175 },
    ]);
    const form = document.getForm();
    const name = form.createTextField('name');
    name.setText('Officine Peruzzi S.n.c.');
    name.addToPage(page, { x: 200, y: A4.height - 120, width: 250, height: 18, textColor: rgb(0, 0, 0) });
    const yes = form.createCheckBox('thefts');
    yes.addToPage(page, { x: 200, y: A4.height - 150, width: 12, height: 12 });
    yes.check();
    form.createCheckBox('fire').addToPage(page, { x: 200, y: A4.height - 180, width: 12, height: 12 });
    const read = await firstPage(await document.save());
    expect(pageText(read).split('\n').filter(Boolean)).toEqual([
      'Ragione sociale\tOfficine Peruzzi S.n.c.',
      'Furti negli ultimi anni\tX',
      'Incendio',
    ]);
    const [left, top, right, bottom] = wordOf(read, 'Peruzzi').box;
    expect(left * A4.width).toBeGreaterThan(200);
    expect(right * A4.width).toBeLessThan(450);
    expect(top * A4.height).toBeGreaterThan(101);
    expect(bottom * A4.height).toBeLessThan(121);
  });
});
