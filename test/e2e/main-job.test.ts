import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, dropFiles } from '../../scripts/electron-drive.ts';
import type { RunningApplication } from '../../scripts/electron-drive.ts';
import { accessibilityFindings } from '../helpers/accessibility.ts';
import { allRequests, openSession, requestOf, samplePaths } from '../helpers/window-session.ts';
import type { WindowSession } from '../helpers/window-session.ts';

const QUESTIONNAIRE = 'Questionario RC professionale - Arch. Lunardi.pdf';
const FLEET = 'Richiesta flotta Trasporti Bellini.pdf';
const FLEET_AGAIN = 'Trasporti Bellini - richiesta flotta.pdf';
const BROKEN = 'allegato_incompleto.pdf';
const PROTECTED = 'Riservato - polizza CAR Dal Pozzo.pdf';

let session: WindowSession;
let running: RunningApplication;
let page: Page;

beforeAll(async () => {
  session = await openSession();
  running = await session.start();
  page = running.page;
  page.setDefaultTimeout(15_000);
});
afterAll(() => session.end());

/** The section's entry in the sidebar, whatever its count. */
const section = (name: string) =>
  page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) });
async function untilDone(): Promise<void> {
  const working = async (): Promise<number> => (await ask(page, 'requests.counts', {})).working;
  await expect.poll(working, { timeout: 120_000 }).toBe(0);
}

async function runCommand(name: string): Promise<void> {
  const palette = page.getByRole('dialog', { name: /Comandi|Commands/ });
  await page.keyboard.press('Control+k');
  await palette.getByRole('combobox').fill(name);
  await palette.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[aria-modal="true"]').waitFor({ state: 'detached' });
}

describe('the first start', () => {
  it('offers the sample documents and says how to begin', async () => {
    await page.getByRole('button', { name: 'Prova con i documenti di esempio' }).waitFor();
    expect(await page.getByText('Rilascia i documenti qui').count()).toBeGreaterThan(0);
  });

  it('has nothing that axe objects to', async () => {
    expect(await accessibilityFindings(page)).toEqual([]);
  });
});

describe('documents dropped on the window', () => {
  it('arrive in the inbox at once and are worked through', async () => {
    await dropFiles(page, samplePaths(QUESTIONNAIRE, FLEET, BROKEN, PROTECTED));
    await page.getByRole('grid').getByText('Questionario RC').first().waitFor();
    await untilDone();
    const requests = await allRequests(page);
    const ends = requests.map(({ filename, status, reason }) => [filename, [status, reason]]);
    expect(Object.fromEntries(ends)).toEqual({
      [QUESTIONNAIRE]: ['ready', null],
      [FLEET]: ['ready', null],
      [BROKEN]: ['failed', 'damaged'],
      [PROTECTED]: ['failed', 'encrypted'],
    });
  });

  it('show category, client and a sentence for each that failed', async () => {
    const grid = page.getByRole('grid');
    await grid.getByRole('row', { name: /Chiara Lunardi.*RC Professionale/ }).waitFor();
    await grid.getByRole('row', { name: /Trasporti Bellini.*Flotta Auto/ }).waitFor();
    await grid.getByText('Il file è danneggiato').first().waitFor();
    await grid.getByText('protetto da password').first().waitFor();
  });

  it('are linked when they were there already', async () => {
    await dropFiles(page, samplePaths(FLEET_AGAIN));
    await expect.poll(async () => (await allRequests(page)).length).toBe(5);
    await untilDone();
    const first = await requestOf(page, FLEET);
    const again = await requestOf(page, FLEET_AGAIN);
    expect(again).toMatchObject({ status: 'review', reason: 'duplicate', duplicateOf: first.id });
  });
});

describe('the request screen', () => {
  /** All values in the fields of a filled form, as the window can fetch it. */
  async function formValues(formId: string): Promise<readonly string[]> {
    const bytes = await page.evaluate(async (id) => {
      const response = await fetch(`brokerflow://form/${id}`);
      return [...new Uint8Array(await response.arrayBuffer())];
    }, formId);
    const form = (await PDFDocument.load(new Uint8Array(bytes))).getForm();
    return form.getFields().map((field) => {
      const name = field.getName();
      return form.getFieldMaybe(name)?.constructor.name === 'PDFTextField'
        ? (form.getTextField(name).getText() ?? '')
        : '';
    });
  }

  it('opens with the pages and the data read from them', async () => {
    const { id } = await requestOf(page, QUESTIONNAIRE);
    await page.locator(`#request-${id}`).dblclick();
    await page.getByRole('button', { name: /Partita IVA\s*17743180287/ }).waitFor();
    await page.locator('canvas').first().waitFor();
  });

  it('takes a correction, and the form follows', async () => {
    const before = await requestOf(page, QUESTIONNAIRE);
    const form = before.forms.find(({ template }) => template === 'professional');
    expect(await formValues(form?.id ?? '')).not.toContain('4711');

    const row = page.getByRole('button', { name: /^Addetti/ });
    await row.focus();
    await row.press('Enter');
    const editor = page.getByRole('textbox', { name: 'Valore di Addetti' });
    await editor.fill('4711');
    await editor.press('Enter');

    await page.getByRole('button', { name: /Addetti\s*4\.?711/ }).waitFor();
    const refilled = async (): Promise<readonly string[]> => {
      const { forms } = await requestOf(page, QUESTIONNAIRE);
      const now = forms.find(({ template }) => template === 'professional');
      return now ? formValues(now.id) : [];
    };
    await expect
      .poll(async () => (await refilled()).some((value) => /^4\.?711$/.test(value)), { timeout: 30_000 })
      .toBe(true);
  });

  it('takes the correction back', async () => {
    await page.getByRole('button', { name: "Annulla l'ultima correzione" }).click();
    await page.getByRole('button', { name: /Addetti\s*2/ }).waitFor();
  });

  it('opens a protected document with its password', async () => {
    const { id } = await requestOf(page, PROTECTED);
    await section('Posta').click();
    await page.locator(`#request-${id}`).dblclick();
    await page.getByLabel('Password del PDF').fill('cantiere2026');
    await page.getByRole('button', { name: 'Continua con la password' }).click();
    await expect
      .poll(async () => (await requestOf(page, PROTECTED)).status, { timeout: 60_000 })
      .toMatch(/^(ready|review)$/);
    // The open request follows by itself, and its pages are not asked for the password again.
    await page.getByRole('button', { name: 'Anteprima di Scheda rischio' }).waitFor();
    await page.getByRole('img', { name: 'Pagina 1' }).waitFor();
    expect(await page.getByLabel('Il file è protetto. Password per vederlo').count()).toBe(0);
  });
});

describe.each([
  {
    language: 'italiana',
    theme: 'chiaro',
    lang: 'it',
    names: ['Posta', 'Da verificare', 'Moduli', 'Prestazioni', 'Impostazioni'],
  },
  {
    language: 'inglese',
    theme: 'scuro',
    lang: 'en',
    names: ['Inbox', 'To review', 'Forms', 'Performance', 'Settings'],
  },
])('in $lang, $theme', ({ language, theme, lang, names }) => {
  it('switches by command, at once and for good', async () => {
    await runCommand(`Tema ${theme}`);
    await runCommand(`Lingua ${language}`);
    await section(names[0] ?? '').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
    await expect
      .poll(() => ask(page, 'settings.get', {}))
      .toMatchObject({ language: lang, theme: theme === 'scuro' ? 'dark' : 'light' });
  });

  it.each(names)('%s opens and has nothing that axe objects to', async (name) => {
    await section(name).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('the request screen has nothing that axe objects to', async () => {
    const { id } = await requestOf(page, QUESTIONNAIRE);
    await section(names[0] ?? '').click();
    await page.locator(`#request-${id}`).dblclick();
    await page.locator('canvas').first().waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });
});

it('wrote no error to the console all the while', () => {
  expect(running.problems).toEqual([]);
});
