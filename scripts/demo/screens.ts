import path from 'node:path';
import type { Page } from 'playwright-core';
import type { RequestDetail } from '../../src-preload/contract/requests.ts';
import { ask } from '../electron-drive.ts';

/** The sections in the order of the sidebar, under the names of their pictures. */
const SECTIONS = [
  'inbox',
  'review',
  'forms',
  'deadlines',
  'clients',
  'insurers',
  'performance',
  'settings',
] as const;
/** Between a change and the picture: data on its way, animations. */
const SETTLE_MS = 1500;

/** Saves a picture of every screen, in Italian and light and in English and dark; returns their paths. */
export async function photographScreens(
  page: Page,
  details: readonly RequestDetail[],
  folder: string,
): Promise<readonly string[]> {
  const pictures: string[] = [];
  for (const [language, theme] of [
    ['it', 'light'],
    ['en', 'dark'],
  ] as const) {
    await ask(page, 'settings.set', { language, theme });
    await settle(page);
    const photograph = async (name: string): Promise<void> => {
      await settle(page);
      const file = path.join(folder, `${name}-${language}-${theme}.png`);
      await page.screenshot({ path: file });
      pictures.push(file);
    };
    for (const [index, section] of SECTIONS.entries()) {
      await page
        .getByRole('navigation')
        .first()
        .getByRole('button')
        .nth(index + 1)
        .click();
      await photograph(section);
    }
    await openBestRequest(page, details);
    await photograph('request');
  }
  return pictures;
}

/** Opens the request with the most data by a double click on its row, as a clerk does. */
async function openBestRequest(page: Page, details: readonly RequestDetail[]): Promise<void> {
  const best = details.toSorted((a, b) => b.fields.length - a.fields.length)[0];
  if (!best) return;
  await page.getByRole('navigation').first().getByRole('button').nth(1).click();
  await page.locator(`#request-${best.id}`).dblclick();
}

async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(SETTLE_MS);
}
