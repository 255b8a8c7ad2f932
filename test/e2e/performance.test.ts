import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApplication } from '../../scripts/electron-drive.ts';
import { openDatabase } from '../../src-main/data/open-database.ts';
import { accessibilityFindings } from '../helpers/accessibility.ts';
import { answerDialogs } from '../helpers/answer-dialogs.ts';
import { simulateDay } from '../helpers/simulated-day.ts';
import { openSession, type WindowSession } from '../helpers/window-session.ts';

let session: WindowSession;
let running: RunningApplication;
let page: Page;

beforeAll(async () => {
  session = await openSession();
  const { db, close } = openDatabase(path.join(session.dataFolder, 'brokerflow.sqlite'));
  await simulateDay(db, new Date());
  await close();
  running = await session.start();
  ({ page } = running);
  page.setDefaultTimeout(15_000);
});
afterAll(() => session.end());

/** The machine may have other work. */
const PATIENT = { timeout: 60_000 };

const tabs = () => page.getByRole('tablist', { name: 'Sezioni delle prestazioni' }).getByRole('tab');
const panel = () => page.getByRole('tabpanel');
const chart = (name: string) => page.getByRole('region', { name, exact: true });

describe('the performance panel over a day', () => {
  it('opens a section from the palette, and shows the day that was simulated', async () => {
    const palette = page.getByRole('dialog', { name: 'Comandi' });
    await page.keyboard.press('Control+k');
    await palette.getByRole('combobox').fill('Prestazioni: Panoramica');
    await palette.getByRole('option', { name: 'Prestazioni: Panoramica' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('24 ore', { exact: true }).click();
    await expect.poll(() => chart('Documenti al minuto').locator('svg').count(), PATIENT).toBeGreaterThan(0);
    const cards = await panel().locator('dl').first().innerText();
    expect(cards).toContain('Nella norma');
  });

  it('shows every section, whole and accessible, by the arrow keys', async () => {
    const count = await tabs().count();
    expect(count).toBeGreaterThanOrEqual(4);
    await tabs().first().focus();
    for (let index = 0; index < count; index += 1) {
      const name = await tabs().nth(index).innerText();
      await expect.poll(() => tabs().nth(index).getAttribute('aria-selected'), PATIENT).toBe('true');
      await expect
        .poll(async () => (await panel().innerText()).length, { ...PATIENT, message: name })
        .toBeGreaterThan(60);
      expect(await panel().innerText(), name).not.toMatch(/undefined|NaN|Infinity|\[object/);
      expect(await accessibilityFindings(page), name).toEqual([]);
      await tabs().nth(index).press('ArrowRight');
    }
    expect(running.problems).toEqual([]);
  });

  it('stands still while it is paused, and saves a chart as picture and as table', async () => {
    await tabs().filter({ hasText: 'Tempi' }).click();
    await page.getByRole('button', { name: 'Ferma' }).click();
    expect(await page.getByRole('button', { name: 'Segui dal vivo' }).count()).toBe(1);
    const times = chart('Tempo per documento');
    await times.getByText('Mostra come tabella').click();
    const rows = await times.locator('tbody tr').count();
    expect(rows).toBeGreaterThan(20);

    for (const [entry, ending] of [
      ['Come immagine (PNG)', 'png'],
      ['Come tabella (CSV)', 'csv'],
    ] as const) {
      const target = path.join(session.dataFolder, `grafico.${ending}`);
      await answerDialogs(running, { save: target });
      await page.getByRole('button', { name: 'Salva il grafico «Tempo per documento»' }).click();
      await page.getByRole('menuitem', { name: entry }).click();
      await expect.poll(() => sizeOf(target), PATIENT).toBeGreaterThan(500);
    }
    expect(readFileSync(path.join(session.dataFolder, 'grafico.png')).subarray(1, 4).toString()).toBe('PNG');
    const table = readFileSync(path.join(session.dataFolder, 'grafico.csv'), 'utf8').split('\r\n');
    expect(table).toHaveLength(rows + 2);
    expect(table[0]).toContain('Tipico (p50)');
  });

  it('leads from a peak to the documents behind it', async () => {
    await page.getByRole('button', { name: 'Segui dal vivo' }).click();
    const times = chart('Tempo per documento');
    await times
      .getByRole('button', { name: /^Elenca i documenti/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Apri la richiesta/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
  });
});

function sizeOf(file: string): number {
  try {
    return readFileSync(file).length;
  } catch {
    return 0;
  }
}
