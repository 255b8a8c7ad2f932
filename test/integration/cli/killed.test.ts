import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { openDatabase } from '../../../src-main/data/open-database.ts';
import { makeMail } from '../../helpers/make-mail.ts';
import { writeSmallScan } from '../../helpers/make-scans.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const CLI = fileURLToPath(new URL('../../../src-main/cli.ts', import.meta.url));

/** Stands for what the first process has read: reading a page again would replace it. */
const READ_BEFORE = 0.123;

function start(data: string, file: string) {
  const args = [CLI, 'process', '--data', data, '--jobs', '1', file];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return { child, ended: once(child, 'close'), said: () => said };
}

/** Only once the engine is open: SQLite lets nobody turn a file's journal while another looks at it. */
async function pagesIn(data: string) {
  const { db, close } = openDatabase(join(data, 'brokerflow.sqlite'));
  const pages = await db
    .selectFrom('pages')
    .innerJoin('request_documents', 'request_documents.document_id', 'pages.document_id')
    .select(['request_documents.position', 'pages.page', 'pages.confidence'])
    .where('request_documents.role', '=', 'read')
    .orderBy('request_documents.position')
    .orderBy('pages.page')
    .execute();
  await close();
  return pages;
}

/** Kills a run as soon as so many pages are stored, marks those, and runs it again to its end. */
async function killedAndResumed(file: string, afterPages: number) {
  const data = join(temporaryFolder(), 'data');
  const first = start(data, file);
  await vi.waitFor(() => expect(first.said()).toContain('0/1'), { timeout: 60_000, interval: 50 });
  await vi.waitFor(
    async () => expect((await pagesIn(data)).length, first.said()).toBeGreaterThanOrEqual(afterPages),
    {
      timeout: 120_000,
      interval: 50,
    },
  );
  first.child.kill('SIGKILL');
  await first.ended;
  const before = await pagesIn(data);
  const { db, close } = openDatabase(join(data, 'brokerflow.sqlite'));
  const atKill = await db.selectFrom('requests').select('status').executeTakeFirstOrThrow();
  await db.updateTable('pages').set({ confidence: READ_BEFORE }).execute();
  await close();
  await start(data, file).ended;
  const after = await pagesIn(data);
  const kept = after.filter(({ confidence }) => confidence === READ_BEFORE);
  return { atKill, before, after, kept };
}

const places = (pages: readonly { position: number; page: number }[]): string[] =>
  pages.map(({ position, page }) => `${position}/${page}`);

it('goes on at the page where a killed process stood in a large scan', async () => {
  const file = await writeSmallScan(temporaryFolder(), 'large.pdf', { pages: 20, widthPt: 150 });
  const { atKill, before, after, kept } = await killedAndResumed(file, 5);
  expect(atKill.status).toBe('reading');
  expect(before.length).toBeLessThan(20);
  expect(places(after)).toEqual(Array.from({ length: 20 }, (_, page) => `0/${page + 1}`));
  expect(places(kept)).toEqual(places(before));
}, 300_000);

it('goes on at the attachment and the page where a killed process stood in a mail', async () => {
  const folder = temporaryFolder();
  const names = ['libretto.pdf', 'polizza.pdf', 'elenco.pdf'];
  const attachments = [];
  for (const filename of names) {
    const path = await writeSmallScan(folder, filename, { pages: 6, widthPt: 150 });
    attachments.push({ filename, content: readFileSync(path) });
  }
  const file = join(folder, 'richiesta.eml');
  writeFileSync(
    file,
    await makeMail({ subject: 'Richiesta', text: 'In allegato i documenti.', attachments }),
  );
  const { atKill, before, after, kept } = await killedAndResumed(file, 9);
  expect(atKill.status).toBe('reading');
  const pagesOf = (position: number) => after.filter((page) => page.position === position).length;
  expect([1, 2, 3, 4].map(pagesOf)).toEqual([1, 6, 6, 6]);
  expect(before.length).toBeLessThan(19);
  expect(places(kept)).toEqual(places(before));
}, 300_000);
