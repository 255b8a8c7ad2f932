import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, dropFiles } from '../../scripts/electron-drive.ts';
import { accessibilityFindings } from '../helpers/accessibility.ts';
import { flatForm } from '../helpers/make-own-forms.ts';
import { namedItalianForm } from '../helpers/own-forms/named-italian.ts';
import { openSession, requestOf, samplePaths } from '../helpers/window-session.ts';
import type { WindowSession } from '../helpers/window-session.ts';

const FLEET = 'Richiesta flotta Trasporti Bellini.pdf';

let session: WindowSession;
let page: Page;
let folder: string;

beforeAll(async () => {
  session = await openSession();
  folder = mkdtempSync(path.join(tmpdir(), 'brokerflow-forms-'));
  const { bytes } = await namedItalianForm();
  writeFileSync(path.join(folder, 'Questionario_flotte_Alfa.pdf'), bytes);
  writeFileSync(path.join(folder, 'Richiesta.pdf'), await flatForm());
  ({ page } = await session.start());
  page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await session.end();
  rmSync(folder, { recursive: true, force: true });
});

const templates = async () => (await ask(page, 'templates.list', {})).templates;

async function openTemplates(): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Moduli/ })
    .click();
  await page.getByRole('button', { name: 'Modelli' }).click();
  await page.getByRole('heading', { level: 1, name: 'Modelli di modulo' }).waitFor();
}

describe("the office's own forms", () => {
  it('are taken in by dropping a PDF on their screen, with what goes into each box', async () => {
    await openTemplates();
    await page.getByText('Questionari del programma').waitFor();
    await dropFiles(page, [path.join(folder, 'Questionario_flotte_Alfa.pdf')]);
    await page.getByRole('heading', { level: 1, name: 'Questionario flotte Alfa' }).waitFor();
    await page
      .getByRole('button', { name: /^Ragione sociale: Cliente, sicuro/ })
      .first()
      .waitFor();
    await page
      .getByText(/^\d+ di 50 campi$/)
      .first()
      .waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    expect((await templates())[0]).toMatchObject({ category: 'Flotta Auto', confirmedAt: null });
  });

  it('are corrected by a click on the page and put to use once', async () => {
    await page.getByRole('button', { name: /^PEC/ }).first().click();
    const list = page.getByRole('combobox', { name: 'Cosa va scritto qui' });
    await list.click();
    await list.fill('E-mail');
    await page.getByRole('option', { name: 'E-mail', exact: true }).click();
    await page
      .getByRole('button', { name: /^PEC: E-mail, sicuro/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Metti in uso' }).click();
    await page.getByText('Questa versione è in uso.').waitFor();
    expect((await templates())[0]?.confirmedAt).not.toBeNull();
  });

  it('are filled for the next request of their line of business, and previewed', async () => {
    await page.keyboard.press('Escape');
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Posta/ })
      .click();
    await dropFiles(page, samplePaths(FLEET));
    await expect
      .poll(async () => (await ask(page, 'requests.list', {})).rows[0]?.formCount ?? 0, { timeout: 90_000 })
      .toBe(2);
    const { id, forms } = await requestOf(page, FLEET);
    expect(forms.map(({ title, version }) => [title, version])).toEqual([
      ['Questionario flotte Alfa', 1],
      ['Scheda di rischio', null],
    ]);
    await page.locator(`#request-${id}`).dblclick();
    await page
      .getByRole('button', { name: /Questionario flotte Alfa/ })
      .first()
      .click();
    await page.getByRole('img', { name: 'Pagina 1' }).first().waitFor();
  });

  it('once filled are corrected by hand on the page, kept so, and filled again when asked', async () => {
    await page.getByRole('button', { name: 'Correggi sulla pagina' }).click();
    const insured = page.getByRole('textbox', { name: 'Scadenza polizza' });
    await insured.fill('31/12/2026 ore 24');
    await insured.press('Enter');
    await page.getByText('«Scadenza polizza» corretto').waitFor();
    await page.getByText('Corretto a mano: resta così anche se i dati cambiano.').first().waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    expect((await requestOf(page, FLEET)).forms[0]).toMatchObject({ edited: true });
    await page.getByRole('button', { name: 'Compila di nuovo' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Compila di nuovo' }).click();
    await expect
      .poll(async () => (await requestOf(page, FLEET)).forms[0]?.edited, { timeout: 30_000 })
      .toBe(false);
  });

  it('without fields take text where the page is clicked', async () => {
    await openTemplates();
    await dropFiles(page, [path.join(folder, 'Richiesta.pdf')]);
    await page.getByRole('heading', { level: 1, name: 'Richiesta' }).waitFor();
    const sheet = page.getByRole('img', { name: 'Pagina 1' });
    await sheet.waitFor();
    const box = await sheet.boundingBox();
    if (!box) throw new Error('The page is not shown');
    await page.mouse.click(box.x + box.width * 0.3, box.y + box.height * 0.115);
    const text = page.getByRole('button', { name: /^Testo 1: libero/ });
    await text.waitFor();
    const list = page.getByRole('combobox', { name: 'Cosa va scritto qui' });
    await list.click();
    await list.fill('Cliente');
    await page.getByRole('option', { name: 'Cliente', exact: true }).click();
    const placed = page.getByRole('button', { name: /^Testo 1: Cliente, sicuro/ });
    await placed.first().click();
    const before = (await placed.first().boundingBox())?.x ?? 0;
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(async () => (await placed.first().boundingBox())?.x ?? 0).toBeGreaterThan(before + 2);
    expect(await accessibilityFindings(page)).toEqual([]);
  });
});
