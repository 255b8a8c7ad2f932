import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import type { RequestDetail } from '../src-preload/contract/requests.ts';
import { problemsOf } from './demo/expected-outcome.ts';
import { readSamples, samplesFolder } from './demo/samples.ts';
import { photographScreens } from './demo/screens.ts';
import { outcomeTable } from './demo/table.ts';
import { ask, dropFiles, startApplication } from './electron-drive.ts';
import { openDisplay } from './electron-launch.mjs';

const LONGEST_MS = 15 * 60_000;
const SIZE = [1440, 900] as const;

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist/demo' } } });
const root = fileURLToPath(new URL('..', import.meta.url));
const out = path.resolve(root, values.out);
mkdirSync(out, { recursive: true });

const samples = readSamples();
const dataFolder = mkdtempSync(path.join(tmpdir(), 'brokerflow-demo-'));
const screen = await openDisplay();
try {
  process.exitCode = (await demonstrate()) ? 0 : 1;
} finally {
  screen.stop();
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
}

/** Drops the samples, waits, shows what became of them; true when each ended as it should. */
async function demonstrate(): Promise<boolean> {
  const running = await startApplication(dataFolder, { display: screen.display, size: SIZE });
  const { page } = running;
  await page.screenshot({ path: path.join(out, 'first-start.png') });
  console.log(`Dropping ${samples.length} documents on the window`);
  const started = Date.now();
  await dropFiles(
    page,
    samples.map((sample) => path.join(samplesFolder, sample.file)),
  );
  await waitUntilDone(page);
  const seconds = (Date.now() - started) / 1000;

  const details = await allDetails(page);
  console.log(`\n${outcomeTable(details)}\n`);
  console.log(`${details.length} documents in ${seconds.toFixed(1)} seconds`);
  for (const picture of await photographScreens(page, details, out)) console.log(`Saved ${picture}`);

  const problems = [...problemsOf(samples, details), ...running.problems];
  await running.close();
  for (const problem of problems) console.error(`Not as it should be: ${problem}`);
  return problems.length === 0;
}

async function waitUntilDone(page: Page): Promise<void> {
  const until = Date.now() + LONGEST_MS;
  let told = -1;
  for (;;) {
    const { byStatus } = await ask(page, 'requests.counts', {});
    const done = byStatus.ready + byStatus.review + byStatus.failed;
    if (done !== told) console.log(`  ${done} of ${samples.length} done`);
    told = done;
    if (done >= samples.length) return;
    if (Date.now() > until) throw new Error(`Only ${done} of ${samples.length} documents were done in time`);
    await wait(250);
  }
}

async function allDetails(page: Page): Promise<readonly RequestDetail[]> {
  const { rows } = await ask(page, 'requests.list', { sortBy: 'createdAt', direction: 'asc', limit: 500 });
  return Promise.all(rows.map(({ id }) => ask(page, 'requests.get', { id })));
}
