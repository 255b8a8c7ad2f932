import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../scripts/electron-drive.ts';
import type { RunningApplication } from '../../scripts/electron-drive.ts';
import { accessibilityFindings } from '../helpers/accessibility.ts';
import { hasDovecot, startDovecot, type TestMailbox } from '../helpers/dovecot.ts';
import { makeMail } from '../helpers/make-mail.ts';
import { allRequests, openSession } from '../helpers/window-session.ts';
import type { WindowSession } from '../helpers/window-session.ts';

let server: TestMailbox;
let session: WindowSession;
let running: RunningApplication;
let page: Page;

const group = () => page.getByRole('region', { name: 'Posta in arrivo' });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const section = (name: string) =>
  page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`, 'u') });

async function fill(label: string, value: string): Promise<void> {
  const box = group().getByRole('textbox', { name: label, exact: true });
  await box.fill(value);
  await box.press('Enter');
}

async function settled(count: number): Promise<void> {
  const finished = async (): Promise<number> =>
    (await allRequests(page)).filter(({ status }) => ['ready', 'review', 'failed'].includes(status)).length;
  await expect.poll(finished, { timeout: 90_000 }).toBe(count);
}

describe.skipIf(!hasDovecot())('a mailbox in the window', () => {
  beforeAll(async () => {
    server = await startDovecot();
    session = await openSession();
    running = await session.start();
    page = running.page;
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await session.end();
    await server.remove();
  });

  it('is set up: server, password, a certificate compared and trusted, a test that works', async () => {
    await section('Impostazioni').click();
    await fill('Server IMAP', server.host);
    await fill('Porta', String(server.port));
    await fill('Nome utente', server.user);
    const password = group().getByRole('group', { name: 'Password della casella' });
    await password.getByLabel('Nuova password della casella').fill(server.password);
    await password.getByLabel('Frase di sblocco').fill('una frase lunga');
    await password.getByRole('button', { name: 'Conserva la password' }).click();
    await password.getByText('cifrata con la frase di sblocco').waitFor();
    await group().getByRole('button', { name: 'Prova la connessione' }).click();
    await group().getByText('posta.broker.example').first().waitFor();
    await button('L’impronta è giusta: fidati di questo certificato').click();
    await group().getByRole('button', { name: 'Prova la connessione' }).click();
    await group().getByText('La connessione funziona.').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('is read once it is switched on: a mail arrives and its request appears', async () => {
    expect(await button(/^Casella:/u).count()).toBe(0);
    await group().getByRole('switch', { name: 'Leggi la casella' }).click();
    await button('Casella: attiva').waitFor();
    await section('Posta').click();
    const text = 'Buongiorno, chiediamo un preventivo per la flotta: 12 veicoli, decorrenza 1 gennaio 2027.';
    await server.deliver([await makeMail({ subject: 'Preventivo flotta Bellini', text })]);
    await page.getByRole('grid').getByText('Preventivo flotta Bellini').first().waitFor();
    await settled(1);
  });

  it('files a reply with its request, where it can be read', async () => {
    const [row] = await allRequests(page);
    const id = row?.id ?? '';
    const reference = `[Rif. ${id.slice(0, 8).toUpperCase()}]`;
    await server.deliver([
      await makeMail({
        subject: `R: Dati mancanti ${reference}`,
        text: 'Buongiorno, in allegato l’elenco dei veicoli.\n\nAnna Bellini',
        attachments: [{ filename: 'elenco veicoli.csv', content: Buffer.from('targa;anno\n') }],
      }),
    ]);
    await expect
      .poll(async () => (await ask(page, 'requests.get', { id })).messages.length, { timeout: 30_000 })
      .toBe(1);
    await page.locator(`#request-${id}`).dblclick();
    await page.getByText('È arrivata una risposta').first().waitFor();
    await page.getByRole('button', { name: /^Risposta .*R: Dati mancanti/u }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('in allegato l’elenco dei veicoli').waitFor();
    await dialog.getByText('elenco veicoli.csv').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Risposta di Anna Bellini').first().waitFor();
  });

  it('says when the server is gone, and pauses', async () => {
    await server.stop();
    await button('Casella: non risponde').waitFor();
    await button('Casella: non risponde').click();
    await page.getByText('la lettura riprende da sola').first().waitFor();
    await button('Metti in pausa').click();
    await button('Casella: in pausa').waitFor();
    expect(running.problems).toEqual([]);
  });
});
