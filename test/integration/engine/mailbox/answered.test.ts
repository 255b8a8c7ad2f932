import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeMail } from '../../../helpers/make-mail.ts';
import { sentMessage } from '../../../helpers/sent-message.ts';
import { takeIntoEngine } from '../../../helpers/take-one.ts';
import { sample, temporaryEngine } from '../../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

it('reminds no insurer that has answered, until something else is sent to it', async () => {
  const engine = await temporaryEngine();
  const add = async (name: string) => {
    const contact = { id: null, name: '', email: `quotazioni@${name}.example`, role: 'other' as const };
    const draft = { name, language: 'it' as const, categories: ['Flotta Auto' as const], notes: '' };
    return (await engine.ask('insurers.save', { id: null, draft: { ...draft, contacts: [contact] } })).id;
  };
  const [alfa, beta] = [await add('alfa'), await add('beta')];
  const { requestId: id } = await takeIntoEngine(engine, sample('Richiesta flotta Trasporti Bellini.pdf'));
  await engine.waitFor(id);
  const folder = temporaryFolder();
  const drop = async (name: string, mail: Parameters<typeof makeMail>[0]) => {
    writeFileSync(join(folder, name), await makeMail(mail));
    await engine.ask('intake.addFiles', { paths: [join(folder, name)], source: 'drop' });
  };
  const answered = async () =>
    (await engine.ask('requests.get', { id })).insurers.answered.map(({ insurerId }) => insurerId);
  const remind = (insurerId: string) =>
    engine.call('drafts.prepare', { id, purpose: 'reminder', recipient: 'insurer', insurerId });
  const warnings = async () =>
    (await engine.ask('outbox.letters', { id })).letters
      .filter(({ draft }) => draft.purpose === 'reminder')
      .map(({ draft, warnings: found }) => [draft.insurer?.name, found.includes('answered')]);

  expect(await answered()).toEqual([]);
  expect(await remind(beta)).toMatchObject({ ok: true });
  expect(await warnings()).toEqual([['beta', false]]);

  const { message_id: asked } = await engine.db
    .selectFrom('drafts')
    .select('message_id')
    .where('purpose', '=', 'quotation')
    .where('insurer_id', '=', alfa)
    .executeTakeFirstOrThrow();
  const words = { subject: 'R: quotazione', text: 'Ecco la nostra offerta.' };
  await drop('alfa.eml', { ...words, headers: { 'In-Reply-To': `<${asked}>` } });
  expect(await answered()).toEqual([alfa]);
  expect(await remind(alfa)).toMatchObject({ error: { code: 'conflict' } });

  const reference = `[Rif. ${id.slice(0, 8).toUpperCase()}]`;
  const away = { 'Auto-Submitted': 'auto-replied' };
  const from = 'Quotazioni <Quotazioni@beta.example>';
  await drop('assente.eml', { ...words, subject: `Assente ${reference}`, from, headers: away });
  expect(await answered()).toEqual([alfa]);
  await drop('beta.eml', { ...words, subject: `Quotazione ${reference}`, from });
  expect(new Set(await answered())).toEqual(new Set([alfa, beta]));
  expect(await warnings()).toEqual([['beta', true]]);

  await sentMessage(engine.db, id, { insurer_id: alfa, sent_at: '2099-01-01T00:00:00.000Z' });
  expect(await answered()).toEqual([beta]);
  expect(await remind(alfa)).toMatchObject({ ok: true });
}, 120_000);
