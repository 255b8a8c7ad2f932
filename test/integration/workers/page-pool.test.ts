import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPagePool, type PagePool } from '../../../src-main/workers/page-pool.ts';
import type { ReadTask } from '../../../src-main/workers/page-protocol.ts';
import { letterText, textPdf } from '../../helpers/make-documents.ts';

const HOSTILE_WORKER = new URL('../../fixtures/reading/hostile-page.worker.ts', import.meta.url).href;

/** Long enough for a fresh worker to read a page on a busy machine: the endless file alone waits for it. */
const LIMIT_MS = 15_000;

let folder: string;
let pool: PagePool;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-pool-'));
  pool = createPagePool({ threads: 1, workerFile: HOSTILE_WORKER, pageTimeoutMs: LIMIT_MS });
  await writeFile(join(folder, 'good'), await textPdf(letterText()));
});
afterAll(async () => {
  await pool.close();
  await rm(folder, { recursive: true });
});

function task(name: string): ReadTask {
  return { path: join(folder, name), mediaType: 'application/pdf', page: 1, dpi: 100 };
}

it.each(['exit', 'throw', 'memory', 'endless'])(
  'ends a file that kills its worker (%s) as damaged, and reads the next one',
  async (how) => {
    await expect(pool.read(task(how))).rejects.toMatchObject({ name: 'BrokerFlowError', code: 'damaged' });
    const answer = await pool.read(task('good'));
    expect(answer.totalPages).toBe(1);
    expect(answer.page.kind).toBe('text');
  },
);
