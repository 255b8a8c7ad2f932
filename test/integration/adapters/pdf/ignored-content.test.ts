import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IgnoredContent } from '../../../../src-preload/contract/vocabulary.ts';
import { findExtras } from '../../../../src-main/adapters/pdf/ignored/ignored-content.ts';
import { openPdf } from '../../../../src-main/adapters/pdf/open-pdf.ts';
import {
  createDocumentReader,
  type DocumentReader,
} from '../../../../src-main/pipeline/text/document-reader.ts';
import { protectPdf } from '../../../../scripts/documents/protect.ts';
import { line, onePagePdf, pdfStream, type OnePage } from '../../../helpers/pdf-syntax.ts';
import { silentLog } from '../../../helpers/silent-log.ts';

let folder: string;
let reader: DocumentReader;
let server: Server;
let address: string;
let requests = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ignored-'));
  reader = createDocumentReader({ ocrWorkers: 1, dpi: 100, ocrCacheFolder: folder, log: silentLog });
  server = createServer((_, response) => {
    requests += 1;
    response.end('fetched');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
});
afterAll(async () => {
  await reader.close();
  server.close();
  await rm(folder, { recursive: true });
});

const CONTENT = line('Richiesta di quotazione per la flotta aziendale', 60, 700);

let files = 0;

/** Each file has its own name: page workers keep files open by theirs. */
async function written(bytes: Uint8Array): Promise<string> {
  files += 1;
  const path = join(folder, `document-${files}.pdf`);
  await writeFile(path, bytes);
  return path;
}

async function ignoredIn(bytes: Uint8Array, password?: string): Promise<readonly IgnoredContent[]> {
  const path = await written(bytes);
  const { document, close } = await openPdf(path, password);
  try {
    return (await findExtras(path, document)).ignored;
  } finally {
    await close();
  }
}

const ignored = (parts: OnePage) => ignoredIn(onePagePdf({ content: CONTENT, ...parts }));
const link = (action: string) => ({
  page: `/Annots [<< /Type /Annot /Subtype /Link /Rect [60 690 200 710] /A ${action} >>]`,
});

describe('what reading leaves alone', () => {
  it('is nothing in an ordinary letter, nor in one with links to the web', async () => {
    expect(await ignored({})).toEqual([]);
    expect(await ignored(link(`<< /S /URI /URI (${address}/sito) >>`))).toEqual([]);
    expect(await ignored(link('<< /S /URI /URI (mailto:info@broker.example) >>'))).toEqual([]);
    const highlight = '/Annots [<< /Type /Annot /Subtype /Highlight /F 4 /Rect [60 690 200 710] >>]';
    expect(await ignored({ page: highlight })).toEqual([]);
  });

  const script = '<< /S /JavaScript /JS (app.launchURL\\(1\\);) >>';
  it.each<[string, OnePage, readonly IgnoredContent[]]>([
    ['a script when it opens', { catalog: `/OpenAction ${script}` }, ['javascript']],
    ['a script of the page', { page: `/AA << /O ${script} >>` }, ['javascript']],
    [
      'a script by name',
      { catalog: `/Names << /JavaScript << /Names [(a) ${script}] >> >>` },
      ['javascript'],
    ],
    [
      'a script in an object of its own',
      {
        catalog: '/OpenAction 10 0 R',
        objects: { 10: '<< /JS 11 0 R /S /JavaScript >>', 11: pdfStream('1') },
      },
      ['javascript'],
    ],
    [
      'a script with an escaped name',
      { catalog: '/OpenAction << /S /J#61vaScript /J#53 (1) >>' },
      ['javascript'],
    ],
    ['a program to start', link('<< /S /Launch /F (calc.exe) >>'), ['launch-action']],
    ['another file', link('<< /S /GoToR /F (altro.pdf) /D [0 /Fit] >>'), ['external-reference']],
    ['data to send', link('<< /S /SubmitForm /F (https://example.example) >>'), ['form-submission']],
    ['data to fetch', link('<< /S /ImportData /F (dati.fdf) >>'), ['external-reference']],
    ['a film', { page: '/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>]' }, ['multimedia']],
    ['a sound', link('<< /S /Sound /Sound 10 0 R >>'), ['multimedia']],
  ])('is %s', async (_, parts, expected) => expect(await ignored(parts)).toEqual(expected));

  it('is a page of the web that would open by itself, written out or by reference', async () => {
    const action = `<< /S /URI /URI (${address}/apri) >>`;
    expect(await ignored({ catalog: `/OpenAction ${action}` })).toEqual(['external-reference']);
    expect(await ignored({ catalog: '/OpenAction 10 0 R', objects: { 10: action } })).toEqual([
      'external-reference',
    ]);
  });

  it('is a picture whose bytes are elsewhere', async () => {
    const picture = `/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray
      /F << /FS /URL /F (${address}/immagine.png) >>`;
    expect(
      await ignored({
        content: `${CONTENT} q 50 0 0 50 60 600 cm /Im1 Do Q`,
        resources: '/XObject << /Im1 10 0 R >>',
        objects: { 10: pdfStream('', picture) },
      }),
    ).toEqual(['external-reference']);
  });

  it('is found inside an object stream, and behind a stream whose length is false', async () => {
    const packed = '20 0 << /S /Launch /F (calc.exe) >>';
    const bytes = deflateSync(packed).toString('latin1');
    const entries = `/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode`;
    expect(await ignored({ objects: { 10: pdfStream(bytes, entries) } })).toEqual(['launch-action']);
    const liar = '<< /Length 50 >>\nstream\nabc\nendstream';
    expect(await ignored({ objects: { 10: liar, 11: '<< /S /Launch >>' } })).toEqual(['launch-action']);
  });

  it('is found in a locked file that opens', async () => {
    const bytes = onePagePdf({ content: CONTENT, catalog: `/OpenAction ${script}` });
    expect(await ignoredIn(await protectPdf(bytes, 'chiave'), 'chiave')).toContain('javascript');
  });

  it('is found far into a large file', async () => {
    const objects = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [10 + index, pdfStream('x'.repeat(40_000))]),
    );
    expect(await ignored({ objects: { ...objects, 80: '<< /S /Launch >>' } })).toEqual(['launch-action']);
  });
});

describe('reading a file that wants to fetch and run', () => {
  it('gives its text, says what it left alone, and asks the network for nothing', async () => {
    const bytes = onePagePdf({
      content: `${CONTENT} q 50 0 0 50 60 600 cm /Im1 Do Q`,
      catalog: `/OpenAction << /S /URI /URI (${address}/apri) /Next << /S /JavaScript /JS (this.submitForm\\("${address}"\\)) >> >>
        /AcroForm << /Fields [] /XFA [(template) 11 0 R] >>`,
      resources: '/XObject << /Im1 10 0 R >>',
      objects: {
        10: pdfStream('', `/Subtype /Image /Width 1 /Height 1 /F << /FS /URL /F (${address}/a.png) >>`),
        11: pdfStream(`<template><image href="${address}/b.png"/></template>`),
      },
    });
    const path = await written(bytes);
    let found: readonly IgnoredContent[] = [];
    const { pages } = await reader.read(
      { path, mediaType: 'application/pdf' },
      {
        maxPages: 10,
        alreadyRead: [],
        onStart: (_, ignoredContent) => void (found = ignoredContent),
        onPage: () => undefined,
        context: { signal: new AbortController().signal, log: silentLog },
      },
    );
    expect(pages[0]?.words.map((word) => word.text)).toContain('flotta');
    expect(found).toEqual(['javascript', 'external-reference', 'xfa-form']);
    expect(requests).toBe(0);
    await fetch(address);
    expect(requests).toBe(1);
  });
});

describe('an XFA form', () => {
  const xfa = '/AcroForm << /Fields [] /XFA [(template) 11 0 R] >>';
  const objects = { 11: pdfStream('<template/>') };
  const notice = line('Please wait... If this message is not replaced, open it in Adobe Reader 8.', 60, 700);
  const read = async (parts: OnePage) => {
    const path = await written(onePagePdf({ objects, ...parts }));
    return reader.read(
      { path, mediaType: 'application/pdf' },
      {
        maxPages: 10,
        alreadyRead: [],
        onStart: () => undefined,
        onPage: () => undefined,
        context: { signal: new AbortController().signal, log: silentLog },
      },
    );
  };

  it('is refused when its page is only a notice, or when it says that it needs the form', async () => {
    await expect(read({ content: notice, catalog: xfa })).rejects.toMatchObject({ code: 'xfa-form' });
    await expect(read({ content: CONTENT, catalog: `${xfa} /NeedsRendering true` })).rejects.toMatchObject({
      code: 'xfa-form',
    });
  });

  it('is read like any other form when its pages and fields are there', async () => {
    const both = await read({
      content: line('Ragione sociale', 60, 700),
      catalog: '/AcroForm << /Fields [12 0 R] /XFA [(template) 11 0 R] /DA (/F1 10 Tf) >>',
      page: '/Annots [12 0 R]',
      objects: {
        ...objects,
        12: `<< /Type /Annot /Subtype /Widget /FT /Tx /T (nome) /V (Officine Peruzzi) /DA (/F1 10 Tf)
          /Rect [200 690 400 710] /F 4 >>`,
      },
    });
    expect(both.pages[0]?.words.map((word) => word.text)).toEqual([
      'Ragione',
      'sociale',
      'Officine',
      'Peruzzi',
    ]);
  });
});
