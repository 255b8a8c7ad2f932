import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, dropFiles } from '../../scripts/electron-drive.ts';
import type { RunningApplication } from '../../scripts/electron-drive.ts';
import type { PageWords } from '../../src-preload/contract/reading.ts';
import { accessibilityFindings } from '../helpers/accessibility.ts';
import { openSession, requestOf, samplePaths } from '../helpers/window-session.ts';
import type { WindowSession } from '../helpers/window-session.ts';

const SCAN = 'Scansione 2026-11-09 1540.pdf';
const CLIENT = 'Azienda Agricola Cascina Roveri';

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

const clipboard = (): Promise<string> =>
  running.application.evaluate(({ clipboard: system }) => system.readText());
const text = (): Locator => page.getByRole('textbox', { name: 'Testo della pagina 1' });
const word = (name: string): Locator => text().getByText(name, { exact: true }).first();
/** The words that are marked on the page. */
const marks = (): Locator => page.locator('[data-marked-word]');
async function pageWords(): Promise<PageWords> {
  const [document] = (await requestOf(page, SCAN)).documents;
  return ask(page, 'documents.words', { documentId: document?.id ?? '', page: 1 });
}
const pageText = async (): Promise<string> => (await pageWords()).text;
async function placeOf(element: Locator): Promise<NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('The element is not shown');
  return box;
}

it('opens a scan that was read', async () => {
  await dropFiles(page, samplePaths(SCAN));
  await page.getByRole('grid').getByText(SCAN).first().waitFor();
  const working = async (): Promise<number> => (await ask(page, 'requests.counts', {})).working;
  await expect.poll(working, { timeout: 120_000 }).toBe(0);
  await page.locator(`#request-${(await requestOf(page, SCAN)).id}`).dblclick();
  await page.locator('canvas').first().waitFor();
});

describe('the text beside the page', () => {
  it('comes by its key, with the words of the page line by line', async () => {
    await page.keyboard.press('t');
    await text().getByText('Agricola').waitFor();
    expect(await text().innerText()).toContain(CLIENT);
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('marks on the page the word that is chosen in it', async () => {
    await word('Agricola').click();
    await marks().waitFor();
    const { words } = await pageWords();
    const [x0, y0] = words.find((each) => each.text === 'Agricola')?.box ?? [-1, -1];
    const sheet = await placeOf(page.getByRole('img', { name: 'Pagina 1' }));
    const mark = await placeOf(marks());
    expect((mark.x - sheet.x) / sheet.width).toBeCloseTo(x0, 2);
    expect((mark.y - sheet.y) / sheet.height).toBeCloseTo(y0, 2);
  });

  it('is chosen further by key and copied by Ctrl+C', async () => {
    await text().focus();
    await page.keyboard.press('ArrowLeft');
    for (let further = 0; further < 3; further += 1) await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => marks().count()).toBe(4);
    await page.keyboard.press('Control+c');
    await expect.poll(clipboard).toBe(CLIENT);
  });

  it.each(['Copia il testo della pagina', 'Copia il testo del documento'])(
    'is copied whole by "%s"',
    async (name) => {
      await running.application.evaluate(({ clipboard: system }) => system.clear());
      await page.getByRole('button', { name }).click();
      await expect.poll(clipboard).toBe(await pageText());
    },
  );
});

describe('a word chosen on the page', () => {
  it('is shown in the text and can be copied', async () => {
    await word('Agricola').click();
    await expect.poll(() => marks().count()).toBe(1);
    const { x, y, width, height } = await placeOf(marks());
    await word('Titolare:').click();
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.getByRole('dialog', { name: 'Usa come…' }).waitFor();
    expect(await text().locator('[data-chosen]').allInnerTexts()).toEqual(['Agricola']);
    await page.keyboard.press('Control+c');
    await expect.poll(clipboard).toBe('Agricola');
  });
});

describe('reading again', () => {
  async function readAgain(turn: string): Promise<void> {
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog', { name: 'Rileggi le pagine' });
    await dialog.getByRole('radio', { name: turn }).click();
    expect(await accessibilityFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Rileggi', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  it('turns the page as chosen, and says how sure the new reading is', async () => {
    await readAgain('180°');
    await page.getByText(/Pagina 1 riletta: affidabilità \d+ %, prima 9\d %/).waitFor({ timeout: 120_000 });
    expect(await pageText()).not.toContain(CLIENT);
    await expect.poll(() => text().innerText()).not.toContain(CLIENT);
  });

  it('finds the words again when the page is said to be upright', async () => {
    await readAgain('Già dritta');
    await page.getByText(/Pagina 1 riletta: affidabilità 9\d %/).waitFor({ timeout: 120_000 });
    expect(await pageText()).toContain(CLIENT);
    await expect.poll(() => text().innerText()).toContain(CLIENT);
    const { history } = await requestOf(page, SCAN);
    expect(history.filter(({ event }) => event === 'read-again')).toHaveLength(2);
  });

  it('tells how the page was read', async () => {
    await page.getByRole('button', { name: 'Come è stata letta la pagina' }).click();
    const information = page.getByRole('dialog', { name: 'Come è stata letta la pagina' });
    await information.getByText(/italiano e inglese: dati/).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });
});

describe('the clipboard', () => {
  it('is never read by the window', async () => {
    const read = await page.evaluate(() =>
      navigator.clipboard.readText().then(
        () => 'read',
        (error: Error) => error.name,
      ),
    );
    expect(read).toBe('NotAllowedError');
  });
});

it('wrote no error to the console all the while', () => {
  expect(running.problems).toEqual([]);
});
