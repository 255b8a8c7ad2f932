import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { mayHoldFiles } from '../../../../../src-main/adapters/pdf/embedded-files.ts';
import { letterText, textPdf } from '../../../../helpers/make-documents.ts';
import { takeIntoEngine } from '../../../../helpers/take-one.ts';
import { sample, temporaryEngine } from '../../../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';

const FLEET = readFileSync(sample('Richiesta flotta Trasporti Bellini.pdf'));

/** A PDF with files inside, as portfolios and electronic invoices have them. */
async function portfolio(): Promise<string> {
  const cover = await PDFDocument.load(await textPdf(letterText()));
  await cover.attach(FLEET, 'elenco.pdf', { mimeType: 'application/pdf' });
  await cover.attach(Buffer.from('<Fattura/>'), 'fattura.xml', { mimeType: 'text/xml' });
  const path = join(temporaryFolder(), 'raccolta.pdf');
  writeFileSync(path, await cover.save());
  return path;
}

describe('a PDF that holds files', () => {
  it('is read together with the documents in it; an invoice is kept', async () => {
    const engine = await temporaryEngine();
    const { requestId: id } = await takeIntoEngine(engine, await portfolio());
    await engine.waitFor(id);
    const detail = await engine.ask('requests.get', { id });
    expect(detail.documents.map(({ filename, firstPage }) => [filename, firstPage])).toEqual([
      ['raccolta.pdf', 1],
      ['elenco.pdf', 2],
    ]);
    expect(detail.kept.map(({ filename, problem }) => [filename, problem])).toEqual([['fattura.xml', null]]);
    expect(detail.category).toBe('Flotta Auto');
    const kept = await engine.file('document', detail.kept[0]?.id ?? '');
    expect(readFileSync(kept.path, 'utf8')).toBe('<Fattura/>');
  });

  it('is told from others by a look at its bytes', async () => {
    expect(await mayHoldFiles(await portfolio())).toBe(true);
    expect(await mayHoldFiles(sample('Richiesta flotta Trasporti Bellini.pdf'))).toBe(false);
  });
});
