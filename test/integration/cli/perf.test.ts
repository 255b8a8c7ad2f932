import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPerf } from '../../../src-main/cli/perf/run-perf.ts';
import { createMetrics } from '../../../src-main/core/metrics/metrics.ts';
import { openDatabase } from '../../../src-main/data/open-database.ts';
import { addMeasured } from '../../../src-main/data/repositories/metrics.ts';
import { temporaryEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** Runs a command; what it wrote and its exit status. */
async function perf(...argv: string[]) {
  const results: string[] = [];
  const notes: string[] = [];
  const out = { result: (text: string) => results.push(text), note: (text: string) => notes.push(text) };
  const status = await runPerf(argv, {
    result: (text) => void out.result(text),
    note: (text) => void out.note(text),
  });
  return { status, result: results.join('\n'), note: notes.join('\n') };
}

/** An office whose requests took so long, just now. */
async function officeWith(requestMs: readonly number[]): Promise<string> {
  const folder = temporaryFolder();
  const { db, close } = openDatabase(join(folder, 'brokerflow.sqlite'));
  const metrics = createMetrics();
  for (const milliseconds of requestMs)
    metrics.record('request_duration', { outcome: 'ready' }, milliseconds);
  await addMeasured(db, Date.now(), metrics.drain());
  await close();
  return folder;
}

const fast = Array.from({ length: 40 }, () => 1000);
const slow = Array.from({ length: 40 }, () => 90_000);

describe('perf', () => {
  it('analyses what was measured', async () => {
    const folder = await officeWith(fast);
    const { status, result } = await perf('analyze', '--json', '--data', folder);
    expect(status).toBe(0);
    const analysis: unknown = JSON.parse(result);
    expect(analysis).toMatchObject({ measured: true, requests: { count: 40, failed: 0 } });
    expect((await perf('analyze', '--data', folder)).result).toMatch(/requests +40 +1\.0 s/);
  });

  it('says that nothing was measured', async () => {
    const { status, result } = await perf('analyze', '--data', await officeWith([]));
    expect([status, result]).toEqual([0, 'Nothing was measured in the last 24 hours.']);
  });

  it('judges: exit status 1 for a violation', async () => {
    expect((await perf('validate', '--data', await officeWith(fast))).status).toBe(0);
    const { status, result } = await perf('validate', '--data', await officeWith(slow));
    expect(status).toBe(1);
    expect(result).toMatch(/request-p95 .* violated/);
  });

  it('refuses wrong usage and a folder without data with 2', async () => {
    expect(await perf('analyze', '--hours', 'x')).toMatchObject({ status: 2, result: '' });
    expect(await perf('analyze', '--data', temporaryFolder())).toMatchObject({ status: 2, result: '' });
  });

  it('reads beside the running program, and changes nothing there', async () => {
    const dataFolder = temporaryFolder();
    await temporaryEngine({ dataFolder });
    const output = join(temporaryFolder(), 'report.json');
    expect((await perf('report', '--output', output, '--data', dataFolder)).status).toBe(0);
    const report: unknown = JSON.parse(readFileSync(output, 'utf8'));
    expect(report).toMatchObject({ analysis: { hours: 24 }, loadTests: [], recommendations: [] });
    for (const command of ['recommendations', 'optimize-db', 'optimize-cache', 'optimize-all']) {
      expect([command, (await perf(command, '--data', dataFolder)).status]).toEqual([command, 0]);
    }
    await expect(perf('optimize-db', '--apply', '--data', dataFolder)).rejects.toMatchObject({
      code: 'database-busy',
    });
  });

  it('makes the database leaner and empties the caches of an office that nobody has open', async () => {
    const { status, result } = await perf('optimize-all', '--apply', '--data', await officeWith(fast));
    expect(status).toBe(0);
    expect(result).toContain('Forgotten: 0 entries');
  });
});
