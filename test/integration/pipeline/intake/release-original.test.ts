import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFileStore } from '../../../../src-main/data/file-store.ts';
import { findRequest, updateRequest } from '../../../../src-main/data/repositories/requests.ts';
import { releaseOriginal } from '../../../../src-main/pipeline/intake/release-original.ts';

import { temporaryDatabase } from '../../../helpers/temporary-database.ts';
import { takeOne } from '../../../helpers/take-one.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const PDF = '%PDF-1.7\nrichiesta\n%%EOF\n';
const WATCH = { enabled: true, folder: '', polling: false, moveProcessed: true, moveRefused: true };

async function settledRequest(status: 'ready' | 'failed') {
  const folder = temporaryFolder();
  const db = temporaryDatabase();
  const store = await openFileStore(temporaryFolder());
  const path = join(folder, 'scan.pdf');
  writeFileSync(path, PDF);
  const { requestId } = await takeOne(
    { path, source: 'watch' },
    { db, store, maxFileMb: () => 1, now: () => new Date() },
  );
  await updateRequest(db, requestId, { status, reason: status === 'failed' ? 'damaged' : null }, new Date());
  const release = async (watch = WATCH) => {
    const request = await findRequest(db, requestId);
    if (!request) throw new Error('no request');
    await releaseOriginal(request, { db, watch, reasonSentence: 'È danneggiato.', now: () => new Date() });
    return (await findRequest(db, requestId))?.source_released;
  };
  return { folder, path, release };
}

describe('releaseOriginal', () => {
  it('moves a processed original, never over another file', async () => {
    const { folder, path, release } = await settledRequest('ready');
    expect(await release()).toBe(1);
    expect(existsSync(path)).toBe(false);
    writeFileSync(path, PDF);
    await release();
    expect(readdirSync(join(folder, 'processed'))).toEqual(['scan (2).pdf', 'scan.pdf']);
  });

  it('moves a refused one to quarantine with the reason', async () => {
    const { folder, release } = await settledRequest('failed');
    await release();
    expect(readFileSync(join(folder, 'quarantine', 'scan.pdf'), 'utf8')).toBe(PDF);
    expect(readFileSync(join(folder, 'quarantine', 'scan.pdf.motivo.txt'), 'utf8')).toBe('È danneggiato.\n');
  });

  it('leaves a file alone that replaced the original under its name', async () => {
    const { path, release } = await settledRequest('ready');
    writeFileSync(path, `${PDF}another`);
    expect(await release()).toBe(1);
    expect(existsSync(path)).toBe(true);
  });

  it('leaves the original where it is when moving is switched off, and remembers it', async () => {
    const { path, release } = await settledRequest('ready');
    expect(await release({ ...WATCH, moveProcessed: false })).toBe(0);
    expect(existsSync(path)).toBe(true);
  });

  it('writes the reason before it moves a refused one, and goes on after an interruption in between', async () => {
    const { folder, release } = await settledRequest('failed');
    mkdirSync(join(folder, 'quarantine'));
    writeFileSync(join(folder, 'quarantine', 'scan.pdf.motivo.txt'), 'cut sh');
    expect(await release()).toBe(1);
    expect(readdirSync(join(folder, 'quarantine'))).toEqual(['scan.pdf', 'scan.pdf.motivo.txt']);
    expect(readFileSync(join(folder, 'quarantine', 'scan.pdf.motivo.txt'), 'utf8')).toBe('È danneggiato.\n');
  });
});
