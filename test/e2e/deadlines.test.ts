import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayIn, OFFICE_ZONE } from '../../src-preload/contract/days.ts';
import { ask, dropFiles } from '../../scripts/electron-drive.ts';
import type { RunningApplication } from '../../scripts/electron-drive.ts';
import { accessibilityFindings } from '../helpers/accessibility.ts';
import { textPdf } from '../helpers/make-documents.ts';
import { openSession } from '../helpers/window-session.ts';
import type { WindowSession } from '../helpers/window-session.ts';

const today = dayIn(OFFICE_ZONE, new Date());
const written = (day: string): string => day.split('-').toReversed().join('/');
const TOMORROW = addDays(today, 1);
const EXPIRY = addDays(today, 20);

/** The machine may have other work. */
const PATIENT = { timeout: 60_000 };

let session: WindowSession;
let running: RunningApplication;
let page: Page;
let folder: string;

async function start(): Promise<void> {
  running = await session.start();
  ({ page } = running);
  page.setDefaultTimeout(15_000);
}

beforeAll(async () => {
  session = await openSession();
  folder = mkdtempSync(path.join(tmpdir(), 'brokerflow-letters-'));
  await start();
});
afterAll(async () => {
  await session.end();
  rmSync(folder, { recursive: true, force: true });
});

/** Drops a letter and waits until the engine is through with it. */
async function receive(name: string, lines: readonly string[]): Promise<void> {
  const file = path.join(folder, name);
  writeFileSync(file, await textPdf(lines.map((text, row) => ({ text, x: 60, y: 90 + row * 22, size: 10 }))));
  await dropFiles(page, [file]);
  const rows = async () => (await ask(page, 'requests.list', {})).rows;
  await expect.poll(async () => (await rows()).some((row) => row.filename === name), PATIENT).toBe(true);
  await expect.poll(async () => (await ask(page, 'requests.counts', {})).working, PATIENT).toBe(0);
}

const list = () => page.getByRole('listbox', { name: 'Scadenze' });
/** The first round comes three seconds after the start; what comes in later is told at the next. */
const roundsBegan = () => new Promise((resolve) => setTimeout(resolve, 6_000));
const openDeadlines = () =>
  page
    .getByRole('navigation', { name: 'Sezioni' })
    .getByRole('button', { name: /^Scadenzario/ })
    .click();
/** The notice of the window; the system's own is shown where there is a service for it. */
const notice = () => page.getByText('2 scadenze vicine');

describe('the deadlines', () => {
  it('come from requests: the day of a reply, and the policy that the new cover replaces', async () => {
    await roundsBegan();
    await receive('risposta.pdf', [
      'Spett.le broker,',
      'la sottoscritta Edil Vernazza S.r.l., P. IVA 18164250237, con sede in Via Roma 12, 37121 Verona (VR),',
      'chiede una quotazione per la polizza incendio del fabbricato di Via Roma 12,',
      'anno di costruzione 1985, somma assicurata euro 1.200.000,00.',
      `Si prega di inviare l'offerta entro il ${written(TOMORROW)}.`,
    ]);
    await receive('rinnovo.pdf', [
      'Spett.le broker,',
      'Officine Meccaniche Brenta S.p.A. chiede una quotazione per la copertura incendio del fabbricato',
      'di Via Padova 3, 35010 Vigonza (PD), anno di costruzione 1990, somma assicurata euro 800.000,00.',
      `Polizza in corso n. 4521/88 con Generali, in scadenza il ${written(EXPIRY)}.`,
      `Decorrenza della nuova copertura: ${written(EXPIRY)}.`,
    ]);
    await openDeadlines();
    await list().getByText('Edil Vernazza S.r.l.').waitFor();
    const rows = await list().getByRole('option').allInnerTexts();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('domani');
    expect(rows[1]).toContain('tra 20 giorni');
    expect(rows[1]).toContain('4521/88');
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('are those of one client when that is chosen, and of all again', async () => {
    await page.getByPlaceholder('Un solo cliente…').fill('Brenta');
    await page.getByRole('option', { name: 'Officine Meccaniche Brenta S.p.A.', exact: true }).click();
    await list().getByText('Edil Vernazza S.r.l.').waitFor({ state: 'detached' });
    expect(await list().getByRole('option').allInnerTexts()).toHaveLength(1);
    await page.getByRole('button', { name: /Cliente: Officine Meccaniche Brenta/ }).click();
    await list().getByText('Edil Vernazza S.r.l.').waitFor();
  });

  it('lead to their evidence in one click, and say where the day comes from', async () => {
    await list().getByText('4521/88').click();
    const detail = page.getByRole('region', { name: 'Scadenza scelta' });
    await detail.getByText('Lo dice la richiesta').waitFor();
    await detail.getByRole('button', { name: 'rinnovo.pdf' }).click();
    await page
      .getByRole('heading', { name: /rinnovo\.pdf|Officine Meccaniche Brenta/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await list().waitFor();
  });

  it('stand in the calendar, by key too', async () => {
    const calendar = page.getByRole('region', { name: 'Calendario' });
    const day = calendar.locator(`[data-day="${today}"]`);
    await day.focus();
    await page.keyboard.press('ArrowRight');
    const next = calendar.getByRole('button', { name: `${written(TOMORROW)}: 1 risposta` });
    await expect
      .poll(() => next.evaluate((element) => element === document.activeElement), PATIENT)
      .toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => list().getByRole('option').count(), PATIENT).toBe(1);
    await page.getByRole('button', { name: /^Togli il filtro Giorno/ }).click();
    await expect.poll(() => list().getByRole('option').count(), PATIENT).toBe(2);
  });

  it('are told once: after a restart, and not after the next', async () => {
    await running.close();
    await start();
    await notice().waitFor();
    await openDeadlines();
    await list().getByText('Proposta pronta').waitFor();
    await running.close();
    await start();
    await roundsBegan();
    expect(await notice().count()).toBe(0);
    expect(running.problems).toEqual([]);
  });

  it('have the letter of renewal ready to be read', async () => {
    await openDeadlines();
    await list().getByText('4521/88').click();
    await page.getByRole('button', { name: 'Leggi il testo' }).click();
    const letter = page.getByRole('region', { name: /^Proposta di rinnovo: polizza Fabbricato/ });
    await letter.getByText('Officine Meccaniche Brenta').first().waitFor();
    expect(await letter.innerText()).toContain(`il ${written(EXPIRY)} scade la polizza Fabbricato`);
  });

  it('are postponed, done and taken back', async () => {
    await list().getByText('Edil Vernazza S.r.l.').click();
    await page.keyboard.press('p');
    await page.getByRole('button', { name: 'Fra una settimana' }).click();
    await list().getByText('tra 7 giorni').waitFor();
    await list()
      .getByText(`rinviata, scade il ${written(TOMORROW)}`)
      .waitFor();
    await list().getByText('Edil Vernazza S.r.l.').click();
    await page.keyboard.press('d');
    await expect.poll(() => list().getByRole('option').count(), PATIENT).toBe(1);
    await page.keyboard.press('Control+z');
    await list().getByText('tra 7 giorni').waitFor();
    await page.keyboard.press('Control+z');
    await list().getByText('domani').waitFor();
  });

  it('follow a policy that the clerk corrects', async () => {
    await list().getByText('4521/88').click();
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: 'Correggi la polizza' });
    await dialog.getByLabel('Scade il').fill(addDays(today, 90));
    await dialog.getByLabel('Premio annuo').fill('1250,50');
    expect(await accessibilityFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Salva' }).click();
    await list().getByText('tra 90 giorni').waitFor();
    await page.getByText('Scritta in ufficio').waitFor();
    await page.keyboard.press('Control+z');
    await list().getByText('tra 20 giorni').waitFor();
  });

  it('take in a policy that the clerk writes, and let it be taken back', async () => {
    await page.getByRole('button', { name: 'Aggiungi una polizza' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nuova polizza' });
    await dialog.getByLabel('Cliente').fill('vernazza');
    await page.locator('.mantine-Select-option', { hasText: 'Edil Vernazza' }).click();
    await dialog.getByLabel('Compagnia').fill('Reale Mutua');
    await dialog.getByLabel('Scade il').fill('31/02/2027');
    await dialog.getByRole('button', { name: 'Salva' }).click();
    await dialog.getByText('Questo giorno non esiste.').waitFor();
    await dialog.getByLabel('Scade il').fill(written(addDays(today, 40)));
    await dialog.getByRole('button', { name: 'Salva' }).click();
    await list().getByText('tra 40 giorni').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => list().getByRole('option').count(), PATIENT).toBe(2);
  });
});
