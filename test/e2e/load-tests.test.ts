import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../scripts/electron-drive.ts';
import type { RunningApplication } from '../../scripts/electron-drive.ts';
import { accessibilityFindings } from '../helpers/accessibility.ts';
import { answerDialogs } from '../helpers/answer-dialogs.ts';
import { openSession, type WindowSession } from '../helpers/window-session.ts';

/** An engine of its own is started and warmed up before the six seconds begin. */
const TEST_MS = 90_000;

let session: WindowSession;
let running: RunningApplication;
let page: Page;

beforeAll(async () => {
  session = await openSession();
  running = await session.start();
  ({ page } = running);
  page.setDefaultTimeout(15_000);
});
afterAll(() => session.end());

describe('load tests in the panel', () => {
  it(
    'are started, followed, opened and saved',
    async () => {
      await page.getByRole('navigation').getByRole('button', { name: 'Prestazioni' }).click();
      await page.getByRole('tab', { name: 'Prove di carico' }).click();
      await page.getByText('Ancora nessuna prova').waitFor();
      await page.getByRole('button', { name: 'Avvia: Controllo rapido' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Avvia' }).click();
      await page.getByRole('region', { name: 'In corso: Controllo rapido' }).waitFor();
      expect(await page.getByRole('button', { name: 'Avvia: Pesante' }).isDisabled()).toBe(true);

      await page.getByRole('cell', { name: 'conclusa' }).waitFor({ timeout: TEST_MS });
      await page.getByRole('button', { name: /^Apri: Controllo rapido/ }).click();
      await page.getByText('Nessuna prova precedente').waitFor();
      expect(await accessibilityFindings(page)).toEqual([]);

      const file = path.join(session.dataFolder, 'prova.html');
      await answerDialogs(running, { save: file });
      await page.getByRole('button', { name: /^Salva come pagina HTML/ }).click();
      await page.getByText('Salvata.').waitFor();
      expect(readFileSync(file, 'utf8')).toContain('<h1>Prova di carico: Controllo rapido</h1>');
      expect((await ask(page, 'requests.list', {})).total).toBe(0);
    },
    TEST_MS * 2,
  );
});
