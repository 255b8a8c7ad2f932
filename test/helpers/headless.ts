import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { CATEGORIES, FIELD_NAMES } from '../../src-preload/contract/vocabulary.ts';

const CLI = fileURLToPath(new URL('../../src-main/cli.ts', import.meta.url));

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

/** Starts the command line; `ended` has its exit status and its lines, each checked against the contract. */
export function startCli(args: readonly string[]) {
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
