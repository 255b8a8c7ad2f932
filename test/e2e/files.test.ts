import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../scripts/electron-drive.ts';
import type { RunningApplication } from '../../scripts/electron-drive.ts';
import { answerDialogs } from '../helpers/answer-dialogs.ts';
import { openSession, requestOf, samplePaths } from '../helpers/window-session.ts';
import type { WindowSession } from '../helpers/window-session.ts';

const QUESTIONNAIRE = 'Questionario RC professionale - Arch. Lunardi.pdf';

let session: WindowSession;
let otherOffice: WindowSession;
let running: RunningApplication;
let page: Page;
let folder: string;

const inFolder = (name: string): string => path.join(folder, name);
const button = (name: string | RegExp) => page.getByRole('button', { name });

async function start(of: WindowSession): Promise<void> {
  running = await of.start();
  page = running.page;
  page.setDefaultTimeout(20_000);
}

/** What a message says of a file that was written. */
const SAVED = /salvat|esportat/iu;

/** The short messages at the corner of the window. */
const notices = () => page.locator('.mantine-Notification-root');

/** Waits for a message and closes it, so that the next one cannot be taken for it. */
async function told(sentence: string | RegExp): Promise<void> {
  const notice = notices().filter({ hasText: sentence });
  await notice.waitFor();
  await notice.getByRole('button', { name: 'Chiudi' }).click();
  await notice.waitFor({ state: 'detached' });
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'brokerflow-files-'));
  session = await openSession();
  otherOffice = await openSession();
  await start(session);
});
afterAll(async () => {
  await session.end();
  await otherOffice.end();
  rmSync(folder, { recursive: true, force: true });
});

describe('files that the clerk picks and saves', () => {
  it('comes in by the dialog', async () => {
    await answerDialogs(running, { open: samplePaths(QUESTIONNAIRE) });
    await button('Scegli i documenti').click();
    await told('Un documento aggiunto');
    await expect
      .poll(async () => (await ask(page, 'requests.list', {})).rows[0]?.status, { timeout: 90_000 })
      .toBe('ready');
  });

  it('saves the original and a filled form where the clerk says', async () => {
    const { id } = await requestOf(page, QUESTIONNAIRE);
    await page.locator(`#request-${id}`).dblclick();
    await answerDialogs(running, { save: inFolder('original.pdf') });
    await button('Salva e copia').click();
    await page.getByRole('menuitem', { name: "Salva l'originale…" }).click();
    await told('Originale salvato');
    expect(readFileSync(inFolder('original.pdf'))).toEqual(readFileSync(samplePaths(QUESTIONNAIRE)[0] ?? ''));
    await answerDialogs(running, { save: inFolder('form.pdf') });
    await button(/^Salva Scheda rischio/)
      .first()
      .click();
    await told('Modulo salvato');
    expect(readFileSync(inFolder('form.pdf'), 'latin1').startsWith('%PDF-')).toBe(true);
  });

  it('saves nothing and says nothing when the clerk changes their mind', async () => {
    await answerDialogs(running, { save: null });
    await button('Salva e copia').click();
    await page.getByRole('menuitem', { name: "Salva l'originale…" }).click();
    await page.getByRole('menuitem').first().waitFor({ state: 'detached' });
    expect(await notices().filter({ hasText: SAVED }).count()).toBe(0);
  });

  it('says why a file could not be written', async () => {
    await answerDialogs(running, { save: inFolder('missing/original.pdf') });
    await button('Salva e copia').click();
    await page.getByRole('menuitem', { name: "Salva l'originale…" }).click();
    await told(/cartella/i);
  });
});

describe('the audit log as a table', () => {
  it('is written where the clerk says, only the lines that the filter shows', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('registro');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Registro' }).waitFor();
    await answerDialogs(running, { save: inFolder('log.csv') });
    await button('Esporta in CSV…').click();
    await told('Registro esportato');
    const { total } = await ask(page, 'audit.list', {});
    const written = readFileSync(inFolder('log.csv'), 'utf8').trimEnd().split('\r\n');
    expect(written).toHaveLength(total + 1);
    expect(written[1]).toContain(`;Ricevuta;`);
  });

  it('leaves nothing behind when the clerk changes their mind', async () => {
    await answerDialogs(running, { save: null });
    await button('Esporta in CSV…').click();
    await page.locator('button:enabled', { hasText: 'Esporta in CSV…' }).waitFor();
    expect(await notices().filter({ hasText: SAVED }).count()).toBe(0);
  });
});

describe('what was learnt, from one office to another', () => {
  const settings = () =>
    page
      .getByRole('navigation')
      .getByRole('button', { name: /^Impostazioni/ })
      .click();

  it('is written where the clerk says', async () => {
    const { id } = await requestOf(page, QUESTIONNAIRE);
    await ask(page, 'requests.setCategory', { id, category: 'Altro' });
    await settings();
    await page.getByText('Imparato da una correzione.').or(page.getByText('Non imparate')).first().waitFor();
    await answerDialogs(running, { save: inFolder('lessons.json') });
    await button('Esporta le correzioni…').click();
    await told('Correzioni esportate');
    expect(readFileSync(inFolder('lessons.json'), 'utf8')).toContain('"Altro"');
    await answerDialogs(running, { save: null });
    await button('Esporta le correzioni…').click();
    await page.locator('button:enabled', { hasText: 'Esporta le correzioni…' }).waitFor();
    expect(await notices().filter({ hasText: SAVED }).count()).toBe(0);
  });

  it('is taken in by another, once', async () => {
    expect(running.problems).toEqual([]);
    await running.close();
    await start(otherOffice);
    await settings();
    await answerDialogs(running, { open: [inFolder('lessons.json')] });
    await button('Importa le correzioni…').click();
    await told('Una correzione importata.');
    await button('Importa le correzioni…').click();
    await told('Nessuna correzione nuova');
    const tried = async () => {
      const { working, learnt, refused } = await ask(page, 'learning.state', {});
      return !working && learnt + refused;
    };
    await expect.poll(tried, { timeout: 60_000 }).toBe(1);
  });

  it('refuses another kind of file, and one that cannot be read', async () => {
    writeFileSync(inFolder('other.json'), '{"hello": 1}');
    await answerDialogs(running, { open: [inFolder('other.json')] });
    await button('Importa le correzioni…').click();
    await told('non contiene correzioni');
    await answerDialogs(running, { open: [inFolder('nowhere.json')] });
    await button('Importa le correzioni…').click();
    await told(/file/i);
  });

  it('watches the folder that the clerk picks', async () => {
    await answerDialogs(running, { open: [folder] });
    await button('Scegli…').click();
    await expect.poll(async () => (await ask(page, 'settings.get', {})).watch.folder).toBe(folder);
  });

  it('wrote no error to the console', () => {
    expect(running.problems).toEqual([]);
  });
});
