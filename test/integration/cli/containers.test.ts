import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startCli } from '../../helpers/headless.ts';
import { makeMail } from '../../helpers/make-mail.ts';
import { makeMsg } from '../../helpers/make-msg.ts';
import { makePortfolio, NOTICE } from '../../helpers/make-portfolio.ts';
import { makeLockedZip, makeZip } from '../../helpers/make-zip.ts';
import { sample } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const FLEET = readFileSync(sample('Richiesta flotta Trasporti Bellini.pdf'));
const MACHINES = readFileSync(sample('Guasti macchine - Officine Tessaro.pdf'));

const mail = (subject: string, pdf: Uint8Array) =>
  makeMail({ subject, text: 'In allegato.', attachments: [{ filename: 'richiesta.pdf', content: pdf }] });

/** Runs the command line on files in a folder; its reports in the order of their names. */
async function processed(files: Readonly<Record<string, Uint8Array>>) {
  const folder = join(temporaryFolder(), 'posta');
  mkdirSync(folder);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const data = join(temporaryFolder(), 'data');
  const { code, reports } = await startCli(['process', '--data', data, '--json', folder]).ended;
  const sorted = reports.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return { code, reports: sorted, names: sorted.map(({ file }) => file.slice(folder.length + 1)) };
}

describe('process', () => {
  it('prints one line for a mail, with the pages of all that is in it', async () => {
    const { code, reports, names } = await processed({ 'richiesta.eml': await mail('Flotta', FLEET) });
    expect(code).toBe(0);
    expect(names).toEqual(['richiesta.eml']);
    expect(reports[0]).toMatchObject({ category: 'Flotta Auto', error: null });
    expect(reports[0]?.pages.length).toBeGreaterThan(1);
    expect(reports[0]?.pages.map(({ page }) => page)).toEqual(reports[0]?.pages.map((_, index) => index + 1));
    expect(reports[0]?.text).toMatch(/Oggetto: Flotta[\s\S]*\f[\s\S]*Bellini/u);
  });

  it('prints one line for each file of a ZIP, and one for a portfolio', async () => {
    const zip = makeZip([
      { name: 'uno.pdf', bytes: FLEET },
      { name: 'sotto/due.eml', bytes: await mail('Macchine', MACHINES) },
    ]);
    const cover = await makePortfolio(NOTICE, [{ name: 'elenco.pdf', bytes: FLEET }]);
    const { code, reports, names } = await processed({ 'a.zip': zip, 'b.pdf': cover });
    expect(code).toBe(0);
    expect(names).toEqual(['a.zip/sotto/due.eml', 'a.zip/uno.pdf', 'b.pdf']);
    expect(reports.map(({ category }) => category)).toEqual([
      'Rischi Tecnologici',
      'Flotta Auto',
      'Flotta Auto',
    ]);
    expect(reports[2]?.text).not.toContain('Adobe Reader');
  });

  it('accounts for every file of a folder, whatever is wrong with some', async () => {
    const { code, reports, names } = await processed({
      '1.eml': await mail('Flotta', FLEET),
      '2.eml': Buffer.from(
        'From: a@b.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n',
      ),
      '3.eml': Buffer.alloc(0),
      '4.msg': makeMsg({
        subject: 'Macchine',
        body: 'In allegato.',
        attachments: [{ filename: 'm.pdf', bytes: MACHINES }],
      }),
      '5.msg': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]),
      '6.zip': await makeLockedZip([{ name: 'a.pdf', bytes: FLEET }], 'segreta'),
      '7.rar': Buffer.from('Rar!\u001a\u0007\u0001\u0000', 'latin1'),
    });
    expect(code).toBe(1);
    expect(names).toEqual(['1.eml', '2.eml', '3.eml', '4.msg', '5.msg', '6.zip', '7.rar']);
    expect(reports.map(({ error }) => error?.code ?? null)).toEqual([
      null,
      null,
      'empty-file',
      null,
      'damaged',
      'encrypted',
      'other-archive',
    ]);
    expect(reports[3]?.category).toBe('Rischi Tecnologici');
    const sentences = reports.flatMap(({ error }) => (error ? [error.message] : []));
    expect(sentences.filter((message) => !/\. \S.*\.$/u.test(message))).toEqual([]);
  });
});
