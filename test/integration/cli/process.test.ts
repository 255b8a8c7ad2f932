import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, FIELD_NAMES } from '../../../src-preload/contract/vocabulary.ts';
import { openDatabase } from '../../../src-main/data/open-database.ts';
import { sample, sampleManifest } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const CLI = fileURLToPath(new URL('../../../src-main/cli.ts', import.meta.url));

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const single = z.strictObject({
  value: z.union([z.string(), z.number()]),
  raw: z.string(),
  page: z.number().int(),
  box,
  confidence: z.number(),
  valid: z.boolean(),
});
const list = z.strictObject({
  value: z.array(z.string()),
  confidence: z.number(),
  valid: z.boolean(),
  evidence: z.array(z.object({ page: z.number(), box, raw: z.string() })),
});
const milliseconds = z.number().nonnegative();
/** The headless contract, as other programs rely on it. */
const reportSchema = z.object({
  file: z.string(),
  documentId: z.string().nullable(),
  requestId: z.string(),
  sha256: z.string().nullable(),
  status: z.enum(['ready', 'review', 'duplicate', 'failed']),
  pages: z.array(
    z.object({ page: z.number(), source: z.enum(['text', 'ocr', 'blank']), confidence: z.number() }),
  ),
  text: z.string(),
  category: z.enum(CATEGORIES).nullable(),
  confidence: z.number().nullable(),
  classifier: z.enum(['local', 'openai', 'cache']).nullable(),
  fields: z.partialRecord(z.enum(FIELD_NAMES), z.union([single, list])),
  forms: z.array(z.string()),
  email: z.object({ path: z.string(), to: z.array(z.string()), subject: z.string() }).nullable(),
  timings: z.object({
    intakeMs: milliseconds,
    textMs: milliseconds,
    classifyMs: milliseconds,
    fieldsMs: milliseconds,
    formsMs: milliseconds,
    emailMs: milliseconds,
    totalMs: milliseconds,
  }),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});

function start(args: readonly string[]) {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.resume();
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    reports: Buffer.concat(out)
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => reportSchema.parse(JSON.parse(line))),
  }));
  return { child, ended };
}

describe('process', () => {
  it('prints one line a document in the agreed shape and exits 0 when none failed', async () => {
    const data = join(temporaryFolder(), 'data');
    const files = [
      sample('Richiesta flotta Trasporti Bellini.pdf'),
      sample('Trasporti Bellini - richiesta flotta.pdf'),
    ];
    const { code, reports } = await start(['process', '--data', data, '--json', '--jobs', '1', ...files])
      .ended;
    expect(code).toBe(0);
    expect(reports.map((report) => report.status).toSorted()).toEqual(['duplicate', 'ready']);
    for (const report of reports) {
      expect(report.category).toBe('Flotta Auto');
      expect(report.text).toContain('Bellini');
      expect([...report.forms, report.email?.path ?? ''].every((path) => existsSync(path))).toBe(true);
    }
  });

  it('exits 1 when a document failed, and says why', async () => {
    const missing = join(temporaryFolder(), 'missing.pdf');
    const { code, reports } = await start(['process', sample('allegato_incompleto.pdf'), missing]).ended;
    expect(code).toBe(1);
    expect(new Set(reports.map((report) => report.error?.code))).toEqual(
      new Set(['damaged', 'unreadable-file']),
    );
  });

  it.each([[['process']], [['translate', 'a.pdf']], [['process', '--jobs', 'many', 'a.pdf']], [[]]])(
    'exits 2 for %j',
    async (args) => {
      expect((await start(args).ended).code).toBe(2);
    },
  );

  it('loses nothing and does nothing twice when it is killed and started again', async () => {
    const data = join(temporaryFolder(), 'data');
    const files = sampleManifest().map((entry) => sample(entry.file));
    const first = start(['process', '--data', data, ...files]);
    await once(first.child.stdout, 'data');
    first.child.kill('SIGKILL');
    await first.ended.catch(() => undefined);

    const { reports } = await start(['process', '--data', data, ...files]).ended;
    expect(reports.map((report) => report.file).toSorted()).toEqual(files.toSorted());
    const { db, close } = openDatabase(join(data, 'brokerflow.sqlite'));
    const open = await db
      .selectFrom('requests')
      .select('filename')
      .where('status', 'not in', ['ready', 'review', 'failed'])
      .execute();
    const events = await db
      .selectFrom('history')
      .select(({ fn }) => ['request_id', 'event', fn.countAll<number>().as('count')])
      .where('event', 'in', ['received', 'read', 'classified', 'extracted'])
      .groupBy(['request_id', 'event'])
      .execute();
    await close();
    expect(open).toEqual([]);
    expect(events.filter((event) => event.count > 1)).toEqual([]);
  }, 180_000);
});
