import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { ask, dropFiles } from '../../scripts/electron-drive.ts';
import type { RunningApplication } from '../../scripts/electron-drive.ts';
import { killApplication } from '../helpers/electron.ts';
import { allRequests, openSession, requestOf, samplePaths } from '../helpers/window-session.ts';
import type { WindowSession } from '../helpers/window-session.ts';

/** Scans, so that there is work left to interrupt. */
const SCANS = ['SCN_0042.pdf', 'Scansione 2026-11-05 1127.pdf', 'Scansione 2026-11-03 0915.pdf'];

let session: WindowSession;

beforeEach(async () => {
  session = await openSession();
});
afterEach(() => session.end());

/** Drops the scans and comes back when all were taken in and one is being read. */
async function startReading(): Promise<RunningApplication> {
  const running = await session.start();
  await dropFiles(running.page, samplePaths(...SCANS));
  const underWay = async (): Promise<boolean> => {
    const rows = await allRequests(running.page);
    return rows.length === SCANS.length && rows.some(({ status }) => status === 'reading');
  };
  await expect.poll(underWay, { timeout: 30_000 }).toBe(true);
  return running;
}

/** Every scan came to an end, was there once and went through each stage once. */
async function expectAllDoneOnce(page: Page): Promise<void> {
  await expect
    .poll(async () => (await ask(page, 'requests.counts', {})).working, { timeout: 150_000 })
    .toBe(0);
  expect((await allRequests(page)).map(({ filename }) => filename).toSorted()).toEqual(SCANS.toSorted());
  for (const scan of SCANS) {
    const detail = await requestOf(page, scan);
    expect(detail.status).toMatch(/^(ready|review)$/);
    expect(detail.forms.length).toBeGreaterThan(0);
    for (const event of ['received', 'read', 'classified', 'extracted', 'filled', 'drafted', 'finished']) {
      expect(
        detail.history.filter((entry) => entry.event === event),
        `${event} ${scan}`,
      ).toHaveLength(1);
    }
  }
}

describe('work in the middle of which the window', () => {
  it('is closed goes on when it is opened again', async () => {
    const first = await startReading();
    await first.close();
    const second = await session.start();
    await second.page.getByRole('grid').getByRole('row').nth(SCANS.length).waitFor();
    await expectAllDoneOnce(second.page);
  });

  it('is killed goes on when it is opened again', async () => {
    await killApplication(await startReading());
    const second = await session.start();
    await expectAllDoneOnce(second.page);
  });
});

describe('the page', () => {
  it('comes back when it crashes, and the work goes on', async () => {
    const first = await startReading();
    const loaded = first.application.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return new Promise<string | undefined>((resolve) => {
        contents?.once('did-finish-load', () => resolve(contents.getURL()));
        contents?.forcefullyCrashRenderer();
      });
    });
    expect(await loaded).toBe('brokerflow://app/index.html');
    await first.close();
    const second = await session.start();
    await expectAllDoneOnce(second.page);
  });

  it('is there once for a data folder: a second start shows the first', async () => {
    const first = await session.start();
    await expect(session.start()).rejects.toThrow();
    expect(await first.page.evaluate(() => document.readyState)).toBe('complete');
    await first.close();
  });
});
