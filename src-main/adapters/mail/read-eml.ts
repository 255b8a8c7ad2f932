import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { htmlAsText } from './html-as-text.ts';
import { isMisread, mendedText } from './mend-text.ts';
import type { ReceivedAttachment, ReceivedMessage } from './received-message.ts';

/** The header of an envelope of certified mail, and that of its receipts (DPCM 2 November 2005, annex, 6). */
const ENVELOPE = 'x-trasporto';
const RECEIPT = 'x-ricevuta';
const CARRIED_MESSAGE = /^postacert\.eml$/iu;

/** What parts without a name are called, where their type says what they are. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['message/rfc822', 'messaggio.eml'],
  ['text/calendar', 'invito.ics'],
  ['text/vcard', 'contatto.vcf'],
  ['text/x-vcard', 'contatto.vcf'],
  ['application/pkcs7-signature', 'firma.p7s'],
  ['application/x-pkcs7-signature', 'firma.p7s'],
  ['application/pgp-signature', 'firma.asc'],
]);

/** Reads a message (RFC 5322, MIME). A broken one gives what can be made out of it; a message inside is an attachment. */
export async function readEml(bytes: Uint8Array): Promise<ReceivedMessage> {
  const email = await parsed(bytes);
  return {
    from: email.from ? shown(email.from) : '',
    to: (email.to ?? []).map(shown).join(', '),
    cc: (email.cc ?? []).map(shown).join(', '),
    subject: mendedText(email.subject ?? ''),
    date: email.date ?? '',
    text: mendedText(await readableText(email, bytes)),
    certified: isEnvelope(email),
    attachments: email.attachments.map(received),
  };
}

function parsed(bytes: Uint8Array): Promise<Email> {
  return PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 });
}

function shown(address: Address): string {
  if (address.group) return address.group.map(shown).join(', ');
  const { name, address: at } = address;
  return name === '' || name === at ? at : `${mendedText(name)} <${at}>`;
}

/**
 * The text; where its label is missing or wrong it is taken for windows-1252, which is what programs that do not
 * label it write.
 */
async function readableText(email: Email, bytes: Uint8Array): Promise<string> {
  const text = textOf(email);
  return isMisread(text) ? textOf(await parsed(labelled(bytes))) : text;
}

/** Some programs send an empty text beside the HTML that says it all. */
function textOf({ text, html }: Email): string {
  if (text !== undefined && text.trim() !== '') return text;
  return html === undefined ? '' : htmlAsText(html);
}

/** The message with all its texts labelled as windows-1252: of two labels the first one holds. */
function labelled(bytes: Uint8Array): Uint8Array {
  const raw = Buffer.from(bytes).toString('latin1');
  const label = '; charset=windows-1252';
  const relabelled = raw.replace(/^content-type:[ \t]*text\/(?:plain|html)/gimu, `$&${label}`);
  const headerEnd = /\r?\n\r?\n/u.exec(relabelled)?.index ?? 0;
  const hasType = /^content-type:/imu.test(relabelled.slice(0, headerEnd));
  return Buffer.from(hasType ? relabelled : `Content-Type: text/plain${label}\r\n${relabelled}`, 'latin1');
}

function isEnvelope({ headers, attachments }: Email): boolean {
  const has = (name: string) => headers.some(({ key }) => key === name);
  if (has(RECEIPT)) return false;
  return has(ENVELOPE) || attachments.some(({ filename }) => CARRIED_MESSAGE.test(filename ?? ''));
}

function received(attachment: Attachment): ReceivedAttachment {
  const { content, filename, disposition, related, mimeType } = attachment;
  return {
    filename: filename ? mendedText(filename) : (NAMES.get(mimeType) ?? null),
    inline: related === true || disposition === 'inline',
    isMessage: mimeType === 'message/rfc822',
    bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
  };
}
