import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFileStore } from '../../../../src-main/data/file-store.ts';
import { documentOfRequest } from '../../../../src-main/data/repositories/documents.ts';
import { loadHistory } from '../../../../src-main/data/repositories/history.ts';
import { findRequest, updateRequest } from '../../../../src-main/data/repositories/requests.ts';

import { takeInAgain } from '../../../../src-main/pipeline/intake/take-in-again.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';
import { takeOne } from '../../../helpers/take-one.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const PDF = '%PDF-1.7\nrichiesta\n%%EOF\n';

async function setUp() {
  const folder = temporaryFolder();
  const db = temporaryDatabase();
  const store = await openFileStore(folder);
  const dependencies = { db, store, maxFileMb: () => 1, now: () => new Date('2026-11-21T09:00:00Z') };
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return { db, store, dependencies, file };
}

describe('takeIn', () => {
  it('copies the file into the store and commits document, request and history together', async () => {
    const { db, store, dependencies, file } = await setUp();
    const path = file('Richiesta.pdf', PDF);
    const { requestId, outcome } = await takeOne({ path, source: 'drop' }, dependencies);
    const request = await findRequest(db, requestId);
    const document = await documentOfRequest(db, requestId);
    expect(outcome).toBe('accepted');
    expect(request).toMatchObject({ status: 'received', filename: 'Richiesta.pdf', source: 'drop' });
    expect(document?.media_type).toBe('application/pdf');
    expect(readFileSync(store.pathOf(document?.sha256 ?? ''), 'utf8')).toBe(PDF);
    expect((await loadHistory(db, requestId)).map((entry) => entry.event)).toEqual(['received']);
  });

  it('flags known bytes as a duplicate of the first request, under whatever name they come', async () => {
    const { db, dependencies, file } = await setUp();
    const first = await takeOne({ path: file('a.pdf', PDF), source: 'drop' }, dependencies);
    const second = await takeOne({ path: file('b.pdf', PDF), source: 'drop' }, dependencies);
    expect(second.outcome).toBe('duplicate');
    expect(await findRequest(db, second.requestId)).toMatchObject({
      status: 'review',
      reason: 'duplicate',
      duplicate_of: first.requestId,
    });
    expect(await db.selectFrom('documents').selectAll().execute()).toHaveLength(1);
  });

  it('does not call the bytes of a failed request a duplicate, but links them', async () => {
    const { db, dependencies, file } = await setUp();
    const path = file('a.pdf', PDF);
    const first = await takeOne({ path, source: 'drop' }, dependencies);
    await updateRequest(
      db,
      first.requestId,
      { status: 'failed', reason: 'damaged', source_released: 1 },
      new Date(),
    );
    const second = await takeOne({ path, source: 'drop' }, dependencies);
    expect(second.outcome).toBe('accepted');
    expect(await findRequest(db, second.requestId)).toMatchObject({ duplicate_of: first.requestId });
  });

  it('finds the request again when the same file of a watched folder is taken twice', async () => {
    const { dependencies, file } = await setUp();
    const path = file('a.pdf', PDF);
    const first = await takeOne({ path, source: 'watch' }, dependencies);
    const second = await takeOne({ path, source: 'watch' }, dependencies);
    expect(second).toMatchObject({ requestId: first.requestId, outcome: 'known' });
  });

  it.each([
    ['empty.pdf', '', 'empty-file'],
    ['notes.docx', 'PK not a pdf', 'not-a-document'],
    ['huge.pdf', PDF + 'x'.repeat(1024 * 1024), 'too-large'],
  ])('keeps %s as a failed request with its reason', async (name, content, reason) => {
    const { db, store, dependencies, file } = await setUp();
    const { requestId, outcome } = await takeOne({ path: file(name, content), source: 'drop' }, dependencies);
    const document = await documentOfRequest(db, requestId);
    expect(outcome).toBe('refused');
    expect(await findRequest(db, requestId)).toMatchObject({ status: 'failed', reason });
    expect(existsSync(store.pathOf(document?.sha256 ?? ''))).toBe(true);
  });

  it('records a file that cannot be read, and copies it when it is tried again', async () => {
    const { db, dependencies, file } = await setUp();
    const path = join(temporaryFolder(), 'later.pdf');
    const { requestId } = await takeOne({ path, source: 'drop' }, dependencies);
    const request = await findRequest(db, requestId);
    expect(request).toMatchObject({ status: 'failed', reason: 'unreadable-file' });
    expect(await documentOfRequest(db, requestId)).toBeUndefined();
    if (!request) throw new Error('no request');
    await expect(takeInAgain(request, dependencies)).rejects.toMatchObject({ code: 'unreadable-file' });
    await takeInAgain({ ...request, source_path: file('later.pdf', PDF) }, dependencies);
    expect(await documentOfRequest(db, requestId)).toMatchObject({ size_bytes: PDF.length });
  });

  it('leaves a watched file that cannot be copied for another try, without a request', async () => {
    const { db, dependencies } = await setUp();
    const path = join(temporaryFolder(), 'locked.pdf');
    await expect(takeOne({ path, source: 'watch' }, dependencies)).rejects.toMatchObject({
      code: 'unreadable-file',
    });
    expect(await db.selectFrom('requests').selectAll().execute()).toEqual([]);
  });

  it('points a duplicate to the request that did not fail, also where that was put away', async () => {
    const { db, dependencies, file } = await setUp();
    const path = file('a.pdf', PDF);
    const takeOnce = async () => takeOne({ path, source: 'drop' }, dependencies);
    const first = await takeOnce();
    const failed = { status: 'archived', archived_from: 'failed', source_released: 1 } as const;
    await updateRequest(db, first.requestId, failed, new Date());
    const second = await takeOnce();
    expect(second.outcome).toBe('accepted');
    await updateRequest(db, second.requestId, { status: 'ready', source_released: 1 }, new Date());
    const third = await takeOnce();
    expect(third.outcome).toBe('duplicate');
    expect((await findRequest(db, third.requestId))?.duplicate_of).toBe(second.requestId);
  });
});
