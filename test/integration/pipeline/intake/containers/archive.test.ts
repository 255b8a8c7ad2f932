import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFileStore } from '../../../../../src-main/data/file-store.ts';
import { partsOfRequest } from '../../../../../src-main/data/repositories/request-parts.ts';
import { findRequest, updateRequest } from '../../../../../src-main/data/repositories/requests.ts';
import { releaseOriginal } from '../../../../../src-main/pipeline/intake/release-original.ts';
import { makeZip, type ZipEntry } from '../../../../helpers/make-zip.ts';
import { takeAll } from '../../../../helpers/take-one.ts';
import { temporaryDatabase } from '../../../../helpers/temporary-database.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);

async function takeZip(entries: readonly ZipEntry[] | Buffer, maxFileMb = 20) {
  const folder = temporaryFolder();
  const path = join(folder, 'archivio.zip');
  const bytes = Buffer.isBuffer(entries) ? entries : makeZip(entries);
  writeFileSync(path, bytes);
  const db = temporaryDatabase();
  const store = await openFileStore(temporaryFolder());
  const dependencies = { db, store, maxFileMb: () => maxFileMb, now: () => new Date() };
  const outcomes = await takeAll({ path, source: 'watch' }, dependencies);
  const requests = await db.selectFrom('requests').selectAll().orderBy('number').execute();
  return { folder, path, bytes, db, store, dependencies, outcomes, requests };
}

describe('an archive', () => {
  it('gives a request for each file in it, linked to the stored archive', async () => {
    const { db, store, bytes, outcomes, requests, path } = await takeZip([
      { name: 'uno.pdf', bytes: pdf('uno') },
      { name: '__MACOSX/._uno.pdf', bytes: pdf('debris') },
      { name: 'sotto/due.pdf', bytes: pdf('due') },
      { name: 'nota.txt', bytes: Buffer.from('Buongiorno') },
    ]);
    expect(requests.map(({ filename, status }) => [filename, status])).toEqual([
      ['archivio.zip/uno.pdf', 'received'],
      ['archivio.zip/sotto/due.pdf', 'received'],
      ['archivio.zip/nota.txt', 'failed'],
    ]);
    expect(outcomes.map(({ file, outcome }) => [file, outcome])).toEqual([
      [`${path}/uno.pdf`, 'accepted'],
      [`${path}/sotto/due.pdf`, 'accepted'],
      [`${path}/nota.txt`, 'refused'],
    ]);
    for (const { id } of requests) {
      const archive = (await partsOfRequest(db, id)).find((part) => part.role === 'archive');
      expect(readFileSync(store.pathOf(archive?.sha256 ?? ''))).toEqual(bytes);
    }
  });

  it('taken twice while its original lies there makes nothing new', async () => {
    const { path, dependencies, outcomes } = await takeZip([{ name: 'uno.pdf', bytes: pdf('uno') }]);
    const again = await takeAll({ path, source: 'watch' }, dependencies);
    expect(again).toMatchObject([{ requestId: outcomes[0]?.requestId, outcome: 'known' }]);
  });

  it('writes nothing under the names of its entries', async () => {
    const outside = join(temporaryFolder(), 'evil.pdf');
    const { requests } = await takeZip([
      { name: `../../../../../../..${outside}`, bytes: pdf('a') },
      { name: outside, bytes: pdf('b') },
    ]);
    expect(existsSync(outside)).toBe(false);
    for (const { filename } of requests) expect(filename).not.toContain('..');
  });

  it.each<[string, readonly ZipEntry[] | Buffer, string]>([
    ['a bomb', [{ name: 'zeri.pdf', bytes: Buffer.alloc(60_000_000) }], 'too-large'],
    [
      'a bomb that lies about its size',
      [{ name: 'zeri.pdf', bytes: Buffer.alloc(60_000_000), claimedSize: 100 }],
      'damaged',
    ],
    [
      'more files than anybody sends',
      Array.from({ length: 201 }, (_, index) => ({ name: `${index}.pdf`, bytes: pdf(String(index)) })),
      'too-large',
    ],
    ['one with a password', [{ name: 'a.pdf', bytes: pdf('a'), encrypted: true }], 'encrypted'],
    ['an Office file', [{ name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') }], 'not-a-document'],
    ['one in which nothing can be used', [{ name: 'a.txt', bytes: Buffer.from('x') }], 'not-a-document'],
    ['a broken one', makeZip([{ name: 'a.pdf', bytes: pdf('a') }]).subarray(0, 60), 'damaged'],
  ])('is one failed request when it is %s', async (_, entries, reason) => {
    const { requests, store, db } = await takeZip(entries);
    expect(requests).toMatchObject([{ filename: 'archivio.zip', status: 'failed', reason }]);
    const [part] = await partsOfRequest(db, requests[0]?.id ?? '');
    expect(existsSync(store.pathOf(part?.sha256 ?? ''))).toBe(true);
  });

  it('is moved away when the last of its requests is settled', async () => {
    const { db, path, folder, requests } = await takeZip([
      { name: 'uno.pdf', bytes: pdf('uno') },
      { name: 'due.pdf', bytes: pdf('due') },
    ]);
    const watch = { enabled: true, folder, polling: false, moveProcessed: true, moveRefused: true };
    const settleOne = async (id: string) => {
      await updateRequest(db, id, { status: 'ready' }, new Date());
      const request = await findRequest(db, id);
      if (!request) throw new Error('no request');
      await releaseOriginal(request, { db, watch, reasonSentence: '', now: () => new Date() });
    };
    await settleOne(requests[0]?.id ?? '');
    expect(existsSync(path)).toBe(true);
    await settleOne(requests[1]?.id ?? '');
    expect(existsSync(path)).toBe(false);
    expect(existsSync(join(folder, 'processed', 'archivio.zip'))).toBe(true);
  });
});
