import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { ask, dropFiles } from '../../scripts/electron-drive.ts';
import type { RunningApplication } from '../../scripts/electron-drive.ts';
import { accessibilityFindings } from '../helpers/accessibility.ts';
import { killApplication } from '../helpers/electron.ts';
import { textPdf } from '../helpers/make-documents.ts';
import { openSession, requestOf, samplePaths } from '../helpers/window-session.ts';
import type { WindowSession } from '../helpers/window-session.ts';

const OVERDUE = 'studio ferri.pdf';
const VAGUE = 'officina.pdf';
const DAMAGED = 'allegato_incompleto.pdf';

/** A day of the calendar so many days from today, as letters write it. */
function day(fromToday: number): string {
  const date = new Date();
  date.setDate(date.getDate() + fromToday);
  return date.toLocaleDateString('it-IT', { day: '2-digit', month: '2-digit', year: 'numeric' });
}

const LETTERS: Readonly<Record<string, readonly string[]>> = {
  [OVERDUE]: [
    'Oggetto: richiesta di quotazione RC professionale',
    'Lo Studio Legale Ferri, partita IVA 18164250237, chiede una quotazione',
    'per la responsabilità civile professionale degli avvocati.',
    'Massimale richiesto: 1.000.000 euro.',
    `Attendiamo risposta entro il ${day(-2)}.`,
  ],
  [VAGUE]: [
    'Buongiorno, la nostra officina ha bisogno di una copertura.',
    'Abbiamo un capannone, due furgoni e una macchina utensile.',
    'Potete farci sapere? Grazie, Paolo',
  ],
};

/** What to type for the value in doubt, whichever comes first; any other is a number. */
const TYPED = [
  ['Cliente', 'Studio Legale Ferri e Associati'],
  ['Attività', 'avvocato'],
  ['Decorrenza', '31/12/2026'],
] as const;

/** What is done by a key shows at once, but the machine may have other work. */
const SOON = { timeout: 20_000 };

let session: WindowSession;
let running: RunningApplication;
let page: Page;

async function writeLetters(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const written = Object.entries(LETTERS).map(async ([name, lines]) => {
    const file = path.join(folder, name);
    const texts = lines.map((text, line) => ({ text, x: 60, y: 100 + line * 22 }));
    await writeFile(file, await textPdf(texts));
    return file;
  });
  return Promise.all(written);
}

/** Whose turn it is in the review, and the counter. */
const underReview = () => page.getByRole('option', { selected: true });
const statusOf = async (filename: string) => (await requestOf(page, filename)).status;

async function start(): Promise<void> {
  running = await session.start();
  page = running.page;
}

beforeAll(async () => {
  session = await openSession();
  await start();
});
afterAll(() => session.end());

describe('the review, by keys alone', () => {
  it('waits with the documents that want a person', async () => {
    const letters = await writeLetters(path.join(session.dataFolder, 'letters'));
    await dropFiles(page, [...letters, ...samplePaths(DAMAGED)]);
    const queue = async () => (await ask(page, 'review.queue', {})).rows.map((row) => row.filename);
    await expect.poll(queue, { timeout: 90_000 }).toEqual([OVERDUE, VAGUE, DAMAGED]);
  });

  it('opens with Ctrl 2 at the most urgent request, with nothing that axe objects to', async () => {
    await page.keyboard.press('Control+2');
    await underReview().getByText('Studio Legale Ferri').waitFor();
    expect(await page.getByText('1 di 3').count()).toBe(1);
    await page.getByText('scaduta da 2 giorni', { exact: true }).waitFor();
    await page.locator('canvas').first().waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('skips and comes back', async () => {
    await page.keyboard.press('j');
    await underReview().getByText('Studio Legale Ferri').waitFor({ state: 'detached' });
    await page.keyboard.press('k');
    await underReview().getByText('Studio Legale Ferri').waitFor();
  });

  it('accepts with A, goes on by itself, and Ctrl Z leads back to it', async () => {
    await page.keyboard.press('a');
    await expect.poll(() => statusOf(OVERDUE), SOON).toBe('ready');
    await page.getByText('1 di 2').waitFor();
    await page.keyboard.press('Control+z');
    await underReview().getByText('Studio Legale Ferri').waitFor();
    expect(await statusOf(OVERDUE)).toBe('review');
  });

  it('corrects a value in two strokes and what is typed', async () => {
    await page.keyboard.press('e');
    const label = (await page.locator('input:focus').getAttribute('aria-label')) ?? '';
    await page.keyboard.type(TYPED.find(([field]) => label.endsWith(field))?.[1] ?? '450.000');
    await page.keyboard.press('Enter');
    await expect
      .poll(
        async () =>
          (await requestOf(page, OVERDUE)).history.some((entry) => entry.event === 'field-corrected'),
        SOON,
      )
      .toBe(true);
    await expect.poll(() => statusOf(OVERDUE), SOON).toBe('review');
    await page.locator('button:enabled', { hasText: 'Conferma tutto' }).waitFor();
  });

  it('sorts with one figure and archives with one key, until all is reviewed', async () => {
    await page.keyboard.press('a');
    await underReview().getByText(VAGUE).waitFor();
    await page.keyboard.press('5');
    await expect
      .poll(() => requestOf(page, VAGUE), SOON)
      .toMatchObject({ status: 'ready', category: 'Altro', classifier: 'clerk' });
    await underReview().getByText(DAMAGED).waitFor();
    await page.keyboard.press('Delete');
    const archived = async () => (await ask(page, 'requests.counts', {})).byStatus.archived;
    await expect.poll(archived, SOON).toBe(1);
    await page.getByRole('heading', { name: 'Tutto verificato' }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('takes back the last thing done also after the window was killed', async () => {
    await page.keyboard.press('Control+1');
    await page.getByRole('grid').waitFor();
    const marked = (count: number) =>
      page
        .getByRole('status')
        .getByText(new RegExp(`^${count} `))
        .waitFor();
    const row = (place: number, state = '') =>
      page.locator(`[role="row"][aria-rowindex="${place + 1}"]${state}`);
    await row(2).waitFor();
    await row(3).waitFor({ state: 'detached' }); // what was archived just now leaves the list a little later
    await row(1).click();
    await page.keyboard.press('x');
    await marked(1);
    await page.keyboard.press('j');
    await row(2, '[aria-selected="true"]').waitFor();
    await page.keyboard.press('x');
    await marked(2);
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await ask(page, 'requests.list', {})).total, SOON).toBe(0);
    await killApplication(running);
    await start();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await ask(page, 'requests.list', {})).total, SOON).toBe(2);
  });

  it('tells all of it in the audit log, with nothing that axe objects to', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('registro');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Registro' }).waitFor();
    await page
      .getByRole('row', { name: /Rimessa da verificare/ })
      .first()
      .waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('wrote no error to the console', () => {
    expect(running.problems).toEqual([]);
  });
});
