import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { ask, dropFiles } from '../../scripts/electron-drive.ts';
import type { RunningApplication } from '../../scripts/electron-drive.ts';
import { accessibilityFindings } from '../helpers/accessibility.ts';
import { MAIL_USER, startMailServer, type MailServer } from '../helpers/mail-server.ts';
import { openSession, requestOf, samplePaths } from '../helpers/window-session.ts';
import type { WindowSession } from '../helpers/window-session.ts';

const SAMPLE = 'Questionario RC professionale - Arch. Lunardi.pdf';
const INSURER = 'quotazioni@alfa-assicurazioni.example';
const SOON = { timeout: 20_000 };

let session: WindowSession;
let running: RunningApplication;
let page: Page;
let server: MailServer;

const statesOf = async (): Promise<readonly string[]> => {
  const { id } = await requestOf(page, SAMPLE);
  return (await ask(page, 'outbox.ofRequest', { id })).messages.map(({ state }) => state);
};

beforeAll(async () => {
  server = await startMailServer();
  session = await openSession();
  running = await session.start();
  page = running.page;
});
afterAll(async () => {
  await session.end();
  await server.close();
});

describe('sending from the window', () => {
  it('is set up in the settings and tried out', async () => {
    await page.getByRole('button', { name: 'Impostazioni' }).click();
    await page.getByLabel('E-mail dell’ufficio').fill(MAIL_USER.user);
    const mail = page.getByRole('region', { name: 'Posta in uscita' });
    await mail.getByRole('switch', { name: 'Invia da BrokerFlow' }).click();
    await mail.getByLabel('Server (SMTP)').fill('127.0.0.1');
    await mail.getByLabel('Porta').fill(String(server.account.port));
    await mail.getByLabel('Porta').blur();
    await mail.getByText('Nessuna (solo su questo computer)').click();
    await mail.getByLabel('Utente').fill(MAIL_USER.user);
    await mail.getByLabel('Nuova password per inviare').fill('sbagliata');
    const phrase = mail.getByLabel('Frase di sblocco');
    if (await phrase.isVisible()) await phrase.fill('una frase lunga');
    await mail.getByRole('button', { name: 'Conserva la password' }).click();
    await mail.getByText(/Una password è conservata/u).waitFor();
    await mail.getByRole('button', { name: 'Prova la connessione' }).click();
    await mail.getByText(/Il server non accetta utente e password/u).waitFor(SOON);

    await mail.getByRole('button', { name: 'Elimina la password' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Elimina la password' }).click();
    await mail.getByLabel('Nuova password per inviare').fill(MAIL_USER.password);
    if (await phrase.isVisible()) await phrase.fill('una frase lunga');
    await mail.getByRole('button', { name: 'Conserva la password' }).click();
    await mail.getByText(/Una password è conservata/u).waitFor();
    await mail.getByRole('button', { name: 'Prova la connessione' }).click();
    await mail.getByText(/Connessione riuscita/u).waitFor(SOON);
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('goes over the letter and sends it once it is confirmed', async () => {
    await page.getByRole('button', { name: /^Posta/u }).click();
    await dropFiles(page, samplePaths(SAMPLE));
    await expect.poll(async () => (await requestOf(page, SAMPLE)).status, SOON).toMatch(/ready|review/u);
    await page.getByRole('option').or(page.getByRole('row')).filter({ hasText: 'Lunardi' }).first().click();
    // The list shows a little later than the engine knows that the request is ready for the key.
    const heading = page.getByRole('heading', { name: /^Invio/u });
    const opened = async (): Promise<boolean> => {
      await page.keyboard.press('m');
      return heading.isVisible();
    };
    await expect.poll(opened, SOON).toBe(true);
    await page
      .getByRole('button', { name: /Richiesta di quotazione/u })
      .first()
      .click();
    const send = page.getByRole('button', { name: 'Invia', exact: true });
    expect(await send.isDisabled()).toBe(true);
    await page.getByText('Manca il destinatario.').first().waitFor();
    await page.getByRole('combobox', { name: 'A', exact: true }).fill(INSURER);
    await page.keyboard.press('Enter');
    await expect.poll(() => send.isEnabled(), SOON).toBe(true);
    expect(await accessibilityFindings(page)).toEqual([]);
    await send.click();
    const dialog = page.getByRole('dialog', { name: 'Inviare questo messaggio?' });
    await dialog.getByText(INSURER).waitFor();
    expect(server.mails).toEqual([]);
    await dialog.getByRole('button', { name: 'Invia', exact: true }).click();
    await expect.poll(statesOf, SOON).toEqual(['sent']);
    await page.getByText('Inviata', { exact: true }).first().waitFor(SOON);

    const { id, forms } = await requestOf(page, SAMPLE);
    const [mail] = server.mails;
    const read = await PostalMime.parse(Buffer.from(mail?.raw ?? '', 'latin1'));
    expect(mail?.to).toEqual([INSURER]);
    expect(read.subject).toContain(`${id.slice(0, 8).toUpperCase()}]`);
    const names = read.attachments.map(({ filename }) => filename);
    expect(names).toEqual(expect.arrayContaining([...forms.map(({ filename }) => filename), SAMPLE]));
    await page.keyboard.press('Escape');
  });

  it('shows what failed wherever the clerk is, and sends it when asked again', async () => {
    server.queue({ at: 'recipient', code: 550, say: '5.1.1 Casella inesistente' });
    const { id } = await requestOf(page, SAMPLE);
    const { letters } = await ask(page, 'outbox.letters', { id });
    const letter = letters.find(({ draft }) => draft.kind === 'insurer');
    const again = { draftId: letter?.draft.id ?? '', repeats: letter?.message?.id ?? null };
    await ask(page, 'outbox.send', { letters: [again] });
    await page.getByText('Un messaggio non inviato').waitFor(SOON);
    await page.getByText('Un messaggio non inviato').click();
    await page.getByRole('button', { name: 'Mostra i messaggi in uscita' }).click();
    await page.getByRole('heading', { name: 'In uscita' }).waitFor();
    await page.getByText('Il server dice: 550 5.1.1 Casella inesistente').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Riprova ora' }).click();
    await page.getByText('Nulla in uscita').waitFor(SOON);
    await expect.poll(statesOf, SOON).toEqual(['sent', 'sent']);
    expect(server.mails).toHaveLength(2);
    expect(running.problems).toEqual([]);
  });
});
