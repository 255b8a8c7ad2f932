import { describe, expect, it } from 'vitest';
import { readMessageFacts } from '../../../../src-main/adapters/mail/message-facts.ts';
import { aPecMessage, type PecFixture } from '../../../helpers/pec-messages.ts';

const ID = 'richiesta-1@brokerflow.example';
const CERTIFIED = 'opec1234.20261121103011.00042.67.1.51@pec.gestore.example';

const factsOf = (name: PecFixture) => readMessageFacts(aPecMessage(name, ID));

const message = (header: string, body = 'Buongiorno') =>
  readMessageFacts(Buffer.from(`${header}\r\nFrom: a@b.example\r\n\r\n${body}\r\n`));

/** An acceptance whose data are these. */
function withData(xml: string) {
  const data = Buffer.from(xml).toString('base64');
  return readMessageFacts(
    Buffer.from(
      [
        'X-Ricevuta: accettazione',
        'From: posta-certificata@pec.gestore.example',
        'Content-Type: multipart/mixed; boundary="M"',
        '',
        '--M',
        'Content-Type: application/xml; name="daticert.xml"',
        'Content-Transfer-Encoding: base64',
        'Content-Disposition: inline; filename="daticert.xml"',
        '',
        data,
        '--M--',
      ].join('\r\n'),
    ),
  );
}

describe('the facts of certified mail', () => {
  it('reads an acceptance with the number under which the provider carries the message on', async () => {
    const { receipt, automatic } = await factsOf('accettazione');
    expect(receipt).toEqual({
      kind: 'acceptance',
      about: ID,
      certifiedId: CERTIFIED,
      at: '2026-11-21T09:30:11.000Z',
      recipients: ['assunzioni@pec.compagnia.example'],
      detail: null,
    });
    expect(automatic).toBe(false);
  });

  it('reads a delivery with its moment and its recipient', async () => {
    expect((await factsOf('consegna')).receipt).toMatchObject({
      kind: 'delivery',
      about: ID,
      at: '2026-11-21T09:32:00.000Z',
      recipients: ['assunzioni@pec.compagnia.example'],
    });
  });

  it('reads a failed delivery with the words of the provider', async () => {
    expect((await factsOf('mancata-consegna')).receipt).toMatchObject({
      kind: 'failure',
      about: ID,
      detail: 'altro: 5.1.1 - Gestore di Prova & C. - indirizzo non valido',
    });
    expect((await factsOf('non-accettazione')).receipt).toMatchObject({ kind: 'failure', about: ID });
  });

  it('looks into the envelope of an ordinary mail for what it answers', async () => {
    const facts = await factsOf('anomalia');
    expect(facts.receipt).toBeNull();
    expect(facts.references).toEqual([ID]);
    expect(facts.messageIds).toEqual(['ano.1@pec.gestore.example', 'risposta-1@bellini.example']);
    expect(facts.from).toBe('Anna Bellini <anna@bellini.example>');
  });

  it('takes a certified reply for what it carries', async () => {
    const facts = await factsOf('risposta');
    expect(facts.receipt).toBeNull();
    expect(facts.references).toEqual([CERTIFIED]);
    expect(facts.from).toBe('Assunzioni Compagnia <assunzioni@pec.compagnia.example>');
  });
});

describe('data of a receipt that mean harm', () => {
  it('reads no document with a type of its own', async () => {
    const { receipt } = await withData(
      '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><postacert errore="nessuno"><dati><msgid>&x;</msgid></dati></postacert>',
    );
    expect(receipt).toMatchObject({ kind: 'acceptance', about: null, recipients: [] });
  });

  it('expands nothing beyond the entities of XML itself, and those once', async () => {
    const { receipt } = await withData(
      '<postacert><intestazione><destinatari>&amp;lt;a&amp;gt;@b.example</destinatari></intestazione><dati><msgid>&lt;x@y&gt;</msgid></dati></postacert>',
    );
    expect(receipt).toMatchObject({ about: 'x@y', recipients: ['&lt;a&gt;@b.example'] });
  });

  it.each([
    ['nothing', ''],
    ['no XML', 'Gentile cliente,'],
    ['tags that are not closed', '<postacert><dati>'],
    ['a prototype', '<__proto__><dati/></__proto__>'],
    ['more than a receipt needs', `<postacert>${'<a>'.repeat(400_000)}</postacert>`],
  ])('does without them when they are %s', async (_name, xml) => {
    expect((await withData(xml)).receipt).toMatchObject({ kind: 'acceptance', about: null });
  });
});

describe('the facts of other messages', () => {
  it('reads a delivery report', async () => {
    const { report, receipt } = await factsOf('non-recapitato');
    expect(receipt).toBeNull();
    expect(report).toEqual({
      failed: true,
      about: ID,
      recipients: ['anna@bellini.example'],
      detail: '550 5.1.1 <anna@bellini.example>: Recipient address rejected: User unknown',
    });
  });

  it('names what is answered, the oldest first', async () => {
    const facts = await message(
      'References: <uno@a.example>\r\n <due@a.example>\r\nIn-Reply-To: <due@a.example>\r\nSubject: Re: x',
    );
    expect(facts.references).toEqual(['uno@a.example', 'due@a.example']);
  });

  it('knows a reply that nobody wrote (RFC 3834)', async () => {
    expect((await message('Auto-Submitted: auto-replied')).automatic).toBe(true);
    expect((await message('Auto-Submitted: no')).automatic).toBe(false);
  });

  it.each([
    ['without anything', ''],
    ['of one line', 'x'],
    ['with an endless header', `Subject: ${'a'.repeat(500_000)}\r\n\r\n`],
    ['with broken parts', 'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n--x\r\n--x'],
    ['of bytes that are no text', '\u0000\u0001\u0002\u00ff\r\n\r\n'],
  ])('makes something of a message %s', async (_name, text) => {
    const facts = await readMessageFacts(Buffer.from(text, 'latin1'));
    expect(facts.receipt).toBeNull();
  });
});
