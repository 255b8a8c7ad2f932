import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, dropFiles } from '../../scripts/electron-drive.ts';
import type { RunningApplication } from '../../scripts/electron-drive.ts';
import { accessibilityFindings } from '../helpers/accessibility.ts';
import { answerDialogs } from '../helpers/answer-dialogs.ts';
import { openSession, samplePaths } from '../helpers/window-session.ts';
import type { WindowSession } from '../helpers/window-session.ts';

const QUESTIONNAIRE = 'Questionario RC professionale - Arch. Lunardi.pdf';

let session: WindowSession;
let running: RunningApplication;
let page: Page;
let folder: string;

const button = (name: string | RegExp) => page.getByRole('button', { name });
const viewers = () => page.getByRole('region', { name: /Questionario|Scheda/u }).locator('canvas');

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'brokerflow-forms-'));
  session = await openSession();
  running = await session.start();
  page = running.page;
  page.setDefaultTimeout(20_000);
  await dropFiles(page, samplePaths(QUESTIONNAIRE));
  await vi.waitUntil(async () => (await ask(page, 'requests.list', {})).rows[0]?.status === 'ready', {
    timeout: 90_000,
    interval: 200,
  });
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /Moduli/u })
    .click();
  await button('Confronta con l’originale').waitFor();
});
afterAll(async () => {
  await session.end();
  rmSync(folder, { recursive: true, force: true });
});

describe('the forms screen', () => {
  it('shows a form beside what it was filled from', async () => {
    await expect.poll(() => viewers().count()).toBeGreaterThan(0);
    const alone = await viewers().count();
    await page.keyboard.press('c');
    await expect.poll(() => viewers().count()).toBeGreaterThan(alone);
    await page.keyboard.press('c');
    await expect.poll(() => viewers().count()).toBe(alone);
  });

  it('leads from a value on the form to its place in the document and to its datum', async () => {
    const marks = page.locator('[data-active]:not(button)');
    const { rows } = await ask(page, 'forms.list', {});
    const [detail] = await Promise.all(
      rows.slice(0, 1).map(({ requestId: id }) => ask(page, 'requests.get', { id })),
    );
    const vat = detail?.fields.find(({ name }) => name === 'vatNumber');
    await page
      .locator(`button[title*="${String(vat?.value)}"]`)
      .first()
      .click();
    await page.locator('q', { hasText: vat?.evidence[0]?.raw ?? '-' }).waitFor();
    await expect.poll(() => marks.count()).toBe(1);
    expect(await accessibilityFindings(page)).toEqual([]);
    await button('Apri nella richiesta').click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field')))
      .toBe('vatNumber');
    await page.keyboard.press('Escape');
    await button('Confronta con l’originale').waitFor();
  });

  it('prints every page of a form, and of the window nothing else', async () => {
    await page.evaluate(() => {
      window.print = () => {
        const pictures = document.querySelectorAll<HTMLImageElement>('.print-paper img');
        document.title = `printed ${[...pictures].filter((picture) => picture.naturalWidth > 1_000).length}`;
      };
    });
    await button('Stampa il modulo').click();
    await expect.poll(() => page.title()).toMatch(/^printed [1-9]/u);
    expect(await page.locator('.print-paper').count()).toBe(0);
  });

  it('saves all forms as one ZIP', async () => {
    const target = path.join(folder, 'moduli.zip');
    await answerDialogs(running, { save: target });
    await button('Salva tutti in uno ZIP…').click();
    await page.getByText('Moduli salvati nello ZIP').waitFor();
    expect(readFileSync(target).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  });
});
