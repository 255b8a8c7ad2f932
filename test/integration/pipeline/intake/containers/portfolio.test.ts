import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { protectPdf } from '../../../../../scripts/documents/protect.ts';
import { mayHoldFiles } from '../../../../../src-main/adapters/pdf/embedded-files.ts';
import { LETTER } from '../../../../helpers/make-documents.ts';
import { makeMail } from '../../../../helpers/make-mail.ts';
import { makePinned, makePortfolio, NOTICE } from '../../../../helpers/make-portfolio.ts';
import { takeIntoEngine } from '../../../../helpers/take-one.ts';
import { sample, temporaryEngine } from '../../../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';

const FLEET = { name: 'elenco.pdf', bytes: readFileSync(sample('Richiesta flotta Trasporti Bellini.pdf')) };
const INVOICE = { name: 'fattura.xml', bytes: Buffer.from('<Fattura/>') };
const SHEET = { name: 'foglio.ods', bytes: Buffer.from('niente') };

async function settled(bytes: Uint8Array, name = 'raccolta.pdf') {
  const engine = await temporaryEngine();
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  const { requestId: id } = await takeIntoEngine(engine, path);
  await engine.waitFor(id);
  const detail = await engine.ask('requests.get', { id });
  const documents = detail.documents.map(({ filename, firstPage }) => [filename, firstPage]);
  const kept = detail.kept.map(({ filename, problem }) => [filename, problem]);
  return { engine, detail, documents, kept };
}

describe('a PDF that holds files', () => {
  it('is read together with the documents in it; an invoice is kept', async () => {
    const { engine, detail, documents, kept } = await settled(await makePortfolio(LETTER, [FLEET, INVOICE]));
    expect(documents).toEqual([
      ['raccolta.pdf', 1],
      ['elenco.pdf', 2],
    ]);
    expect(kept).toEqual([['fattura.xml', null]]);
    expect(detail.category).toBe('Flotta Auto');
    const file = await engine.file('document', detail.kept[0]?.id ?? '');
    expect(readFileSync(file.path, 'utf8')).toBe('<Fattura/>');
  });

  it('has no page of its own when that only says to open it with Acrobat', async () => {
    const { documents, detail } = await settled(await makePortfolio(NOTICE, [FLEET]));
    expect(documents).toEqual([['elenco.pdf', 1]]);
    expect(detail.document?.filename).toBe('raccolta.pdf');
  });

  it('is read itself when nothing in it can be', async () => {
    const { documents, kept } = await settled(await makePortfolio(NOTICE, [SHEET]));
    expect(documents).toEqual([['raccolta.pdf', 1]]);
    expect(kept).toEqual([['foglio.ods', 'not-a-document']]);
  });

  it('gives the files that are pinned to its pages', async () => {
    const { documents } = await settled(await makePinned(LETTER, FLEET));
    expect(documents.map(([name]) => name)).toEqual(['raccolta.pdf', 'elenco.pdf']);
  });

  it('gives them too when it is attached to a mail, and when it is in another such PDF', async () => {
    const inner = { name: 'interna.pdf', bytes: await makePortfolio(NOTICE, [FLEET, INVOICE]) };
    const outer = await makePortfolio(LETTER, [inner]);
    const attachments = [{ filename: 'raccolta.pdf', content: outer }];
    const mail = await makeMail({ subject: 'Raccolta', text: 'In allegato.', attachments });
    const { documents, kept } = await settled(mail, 'raccolta.eml');
    expect(documents.map(([name]) => name)).toEqual(['Raccolta.pdf', 'raccolta.pdf', 'elenco.pdf']);
    expect(kept).toEqual([
      ['interna.pdf', null],
      ['fattura.xml', null],
    ]);
  });

  it('that is protected asks for its password, and is then opened with all that is in it', async () => {
    const locked = await protectPdf(await makePortfolio(NOTICE, [FLEET]), 'segreta');
    const { engine, detail } = await settled(locked);
    expect(detail).toMatchObject({ status: 'failed', reason: 'encrypted' });
    await engine.ask('requests.retry', { id: detail.id, password: 'segreta' });
    await engine.waitFor(detail.id);
    const opened = await engine.ask('requests.get', { id: detail.id });
    // The library that protects it leaves the names of its files unreadable.
    expect(opened.documents).toHaveLength(1);
    expect(opened.documents[0]?.sha256).toBe(createHash('sha256').update(FLEET.bytes).digest('hex'));
    expect(opened.category).toBe('Flotta Auto');
  });

  it('is told from others by a look at its bytes', async () => {
    const path = join(temporaryFolder(), 'raccolta.pdf');
    writeFileSync(path, await makePortfolio(LETTER, [FLEET]));
    expect(await mayHoldFiles(path)).toBe(true);
    expect(await mayHoldFiles(sample('Richiesta flotta Trasporti Bellini.pdf'))).toBe(false);
  });
});
