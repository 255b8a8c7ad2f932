import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, dropFiles } from '../../scripts/electron-drive.ts';
import { accessibilityFindings } from '../helpers/accessibility.ts';
import { textPdf } from '../helpers/make-documents.ts';
import { openSession, requestOf } from '../helpers/window-session.ts';
import type { WindowSession } from '../helpers/window-session.ts';

const LETTERS: Readonly<Record<string, readonly string[]>> = {
  'prima.pdf': [
    'Spett.le broker,',
    'la sottoscritta Edil Vernazza S.r.l., P. IVA 18164250237, con sede in Via Roma 12, 37121 Verona (VR),',
    'chiede una quotazione per la polizza incendio del fabbricato di Via Roma 12,',
    'anno di costruzione 1985, somma assicurata euro 1.200.000,00, decorrenza 31/12/2026.',
  ],
  'seconda.pdf': [
    'Spett.le broker,',
    'la sottoscritta Edil Vernazza S.n.c., con sede in Via Roma 14, 37121 Verona (VR),',
    'chiede una quotazione per la polizza incendio del fabbricato di Via Roma 14,',
    'anno di costruzione 1990, somma assicurata euro 800.000,00, decorrenza 31/12/2026.',
  ],
};

let session: WindowSession;
let page: Page;
let folder: string;

beforeAll(async () => {
  session = await openSession();
  folder = mkdtempSync(path.join(tmpdir(), 'brokerflow-letters-'));
  ({ page } = await session.start());
  page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await session.end();
  rmSync(folder, { recursive: true, force: true });
});

/** Drops a letter and waits until the engine is through with it. */
async function receive(name: string): Promise<void> {
  const file = path.join(folder, name);
  const lines = LETTERS[name] ?? [];
  writeFileSync(file, await textPdf(lines.map((text, row) => ({ text, x: 60, y: 90 + row * 22, size: 10 }))));
  await dropFiles(page, [file]);
  const rows = async () => (await ask(page, 'requests.list', {})).rows;
  await expect.poll(async () => (await rows()).some((row) => row.filename === name)).toBe(true);
  await expect
    .poll(async () => (await ask(page, 'requests.counts', {})).working, { timeout: 60_000 })
    .toBe(0);
}

describe('clients', () => {
  it('asks in the request whether a client is one that is known, without hindering anybody', async () => {
    await receive('prima.pdf');
    await receive('seconda.pdf');
    const { id } = await requestOf(page, 'seconda.pdf');
    await page.locator(`#request-${id}`).dblclick();
    const question = page.getByRole('region', { name: 'È lo stesso cliente?' });
    await question.getByText('Edil Vernazza S.r.l.').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('makes them one by a key, and two again', async () => {
    const names = async () => (await ask(page, 'clients.list', {})).rows.map((row) => row.name);
    await page.keyboard.press('y');
    await expect.poll(names).toEqual(['Edil Vernazza S.r.l.']);
    await page.getByRole('button', { name: 'Annulla operazione' }).click();
    await expect.poll(names).toEqual(['Edil Vernazza S.n.c.', 'Edil Vernazza S.r.l.']);
    await page.getByRole('region', { name: 'È lo stesso cliente?' }).waitFor();
    await page.keyboard.press('y');
    await expect.poll(names).toEqual(['Edil Vernazza S.r.l.']);
  });

  it('leads from the request to the page with both requests, and back', async () => {
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    await page.getByRole('heading', { level: 1, name: 'Edil Vernazza S.r.l.' }).waitFor();
    await page.getByRole('region', { name: 'Richieste' }).getByText('seconda.pdf').waitFor();
    await page.getByRole('region', { name: 'Richieste' }).getByText('prima.pdf').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Edil Vernazza S.n.c.' }).first().waitFor();
  });

  it('lists the client', async () => {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Clienti/ })
      .click();
    await page.getByRole('option', { name: /Edil Vernazza S\.r\.l\./ }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });
});
