import { readFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, dropFiles } from '../../scripts/electron-drive.ts';
import { accessibilityFindings } from '../helpers/accessibility.ts';
import { openSession, requestOf, samplePaths } from '../helpers/window-session.ts';
import type { WindowSession } from '../helpers/window-session.ts';

/** For what takes a moment on a machine that has other work. */
const SOON = { timeout: 15_000 };
const FLEET = 'Richiesta flotta Trasporti Bellini.pdf';

let session: WindowSession;
let page: Page;

beforeAll(async () => {
  session = await openSession();
  ({ page } = await session.start());
  page.setDefaultTimeout(15_000);
});
afterAll(() => session.end());

async function goTo(place: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${place}`, 'u') })
    .click();
}

/** Adds an insurer by filling in the dialog, as a clerk does. */
async function addInsurer(name: string, email: string, language: 'Italiano' | 'Inglese'): Promise<void> {
  await page.getByRole('button', { name: 'Aggiungi una compagnia' }).click();
  const dialog = page.getByRole('dialog', { name: 'Aggiungi una compagnia' });
  await dialog.getByLabel('Nome', { exact: true }).fill(name);
  await dialog.getByLabel('Flotta Auto').check();
  await dialog.getByText(language, { exact: true }).click();
  await dialog.getByRole('group', { name: 'Contatto 1' }).getByLabel('E-mail').fill(email);
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function openFleet(): Promise<void> {
  const { id } = await requestOf(page, FLEET);
  await page.locator(`#request-${id}`).dblclick();
}

/** The requests for quotation of the fleet: to whom, and what the file says. */
async function quotations(): Promise<readonly { to: string; language: string; body: string }[]> {
  const { drafts } = await requestOf(page, FLEET);
  return drafts
    .filter(({ purpose }) => purpose === 'quotation')
    .map(({ to, language, body }) => ({ to: to.join(), language, body }));
}

describe('insurers', () => {
  it('are added to an empty address book, a wrong address being refused beside its box', async () => {
    await goTo('Compagnie');
    await page.getByText('La rubrica è vuota').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await addInsurer('Alfa Assicurazioni', 'assunzioni@alfa.example', 'Italiano');
    await page.getByRole('button', { name: 'Aggiungi una compagnia' }).click();
    const dialog = page.getByRole('dialog', { name: 'Aggiungi una compagnia' });
    await dialog.getByLabel('Nome', { exact: true }).fill('alfa assicurazioni');
    await dialog.getByRole('button', { name: 'Salva' }).click();
    await dialog.getByText('In rubrica c’è già «Alfa Assicurazioni».').waitFor();
    await dialog.getByLabel('Nome', { exact: true }).fill('Beta');
    await dialog.getByRole('group', { name: 'Contatto 1' }).getByLabel('E-mail').fill('beta');
    await dialog.getByRole('button', { name: 'Salva' }).click();
    await dialog.getByText('Non è un indirizzo e-mail.').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Annulla' }).click();
    await addInsurer('Beta Insurance', 'quotes@beta.example', 'Inglese');
    await page.getByRole('option', { name: /Beta Insurance/ }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('are both asked for a fleet, each in its language', async () => {
    await goTo('Posta');
    await dropFiles(page, samplePaths(FLEET));
    const rows = async () => (await ask(page, 'requests.list', {})).rows;
    await expect.poll(async () => (await rows()).length, SOON).toBe(1);
    await expect
      .poll(async () => (await ask(page, 'requests.counts', {})).working, { timeout: 60_000 })
      .toBe(0);
    expect((await quotations()).map(({ to, language }) => [to, language])).toEqual([
      ['assunzioni@alfa.example', 'it'],
      ['quotes@beta.example', 'en'],
    ]);
    const { drafts } = await requestOf(page, FLEET);
    for (const { id, to } of drafts.filter(({ kind }) => kind === 'insurer')) {
      const file = path.join(session.dataFolder, await pathOf(id));
      const mail = await PostalMime.parse(readFileSync(file));
      expect(mail.to?.map(({ address }) => address)).toEqual(to);
    }
  });

  it('are chosen for one request, and the choice is taken back', async () => {
    await openFleet();
    const choice = page.getByRole('region', { name: 'Compagnie' });
    await choice.getByLabel('Alfa Assicurazioni').uncheck();
    await expect
      .poll(async () => (await quotations()).map(({ to }) => to), SOON)
      .toEqual(['quotes@beta.example']);
    await choice.getByText('Scelte per questa richiesta.').waitFor();
    await page.getByText('Compagnie scelte: Beta Insurance').waitFor();
    await expect.poll(() => choice.getByLabel('Alfa Assicurazioni').isEnabled(), SOON).toBe(true);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await quotations()).length, SOON).toBe(2);
    await choice.getByText('Le compagnie della categoria Flotta Auto.').waitFor();
  });

  it('are reminded when the clerk asks for it', async () => {
    const drafts = page.getByRole('region', { name: 'E-mail' });
    await drafts.getByRole('button', { name: 'Prepara un messaggio' }).click();
    await page.getByRole('menuitem', { name: 'Sollecito a Beta Insurance' }).click();
    const reminder = drafts.getByRole('article', { name: 'Sollecito · Beta Insurance' });
    await reminder.getByText(/^Reminder: request for quotation/u).waitFor();
    await reminder.getByRole('button', { name: /Elimina la bozza/u }).click();
    await reminder.waitFor({ state: 'detached' });
  });
});

describe('the wordings', () => {
  it('are edited with a live preview, and the drafts say so until they are written anew', async () => {
    await goTo('Impostazioni');
    await page.getByRole('button', { name: 'Modifica: Richiesta di quotazione alla compagnia' }).click();
    const dialog = page.getByRole('dialog', { name: 'Richiesta di quotazione alla compagnia' });
    const text = dialog.getByLabel('Testo', { exact: true });
    const preview = dialog.getByRole('region', { name: 'Anteprima' });
    await preview
      .getByText(/Esempio S\.r\.l\./u)
      .first()
      .waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);

    await text.fill('Gentili colleghi di {{ comp');
    await dialog.getByRole('option', { name: /compagnia/u }).waitFor();
    await text.press('Enter');
    expect(await text.inputValue()).toBe('Gentili colleghi di {{ compagnia }}');
    await dialog.getByText(/manca il dato «dati»/u).waitFor();
    await text.press('End');
    await text.pressSequentially(',\n{{ clienet }}');
    await dialog
      .getByText('Testo, riga 2: il dato «clienet» non esiste. Scegline uno dall’elenco.')
      .waitFor();
    await text.fill(
      'Gentili colleghi di {{ compagnia }},\n{% for dato in dati %}{{ dato.valore }}; {% endfor %}',
    );
    await preview.getByText(/Gentili colleghi di Compagnia Esempio S\.p\.A\.,/u).waitFor();
    await dialog.getByRole('button', { name: 'Salva' }).click();
    await dialog.getByText(/^Testo dell’ufficio, del/u).waitFor();
    await dialog.getByRole('button', { name: 'Chiudi' }).last().click();
    await dialog.waitFor({ state: 'detached' });

    await goTo('Posta');
    await openFleet();
    await page.getByRole('button', { name: 'Prepara di nuovo' }).click();
    await expect
      .poll(async () => (await quotations())[0]?.body, SOON)
      .toMatch(/^Gentili colleghi di Alfa Assicurazioni,/u);
    expect((await quotations())[1]?.body).toMatch(/^Dear Beta Insurance,/u);
  });

  it('are the original again when they are reset', async () => {
    await goTo('Impostazioni');
    await page.getByRole('button', { name: 'Modifica: Richiesta di quotazione alla compagnia' }).click();
    const dialog = page.getByRole('dialog', { name: 'Richiesta di quotazione alla compagnia' });
    await dialog.getByRole('button', { name: 'Ripristina l’originale' }).click();
    await dialog.getByText('Testo originale').waitFor();
    expect(await dialog.getByLabel('Testo', { exact: true }).inputValue()).toContain(
      'chiediamo la Vostra migliore',
    );
    await dialog.getByRole('button', { name: 'Chiudi' }).last().click();
  });
});

/** Where the file of a draft lies in the data folder, by its place in the request's folder. */
async function pathOf(draftId: string): Promise<string> {
  const { id, drafts } = await requestOf(page, FLEET);
  const draft = drafts.find((one) => one.id === draftId);
  return path.join('drafts', id, draft?.filename ?? '');
}
