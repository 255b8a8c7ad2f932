import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { shorten, singleLine } from '../../core/plain-text.ts';

/** What a mail server tells of the delivery of one of our messages (RFC 3464). */
export interface DeliveryReport {
  /** `failed` for at least one recipient; otherwise it is late, or went well. */
  readonly failed: boolean;
  /** The Message-ID of the message that it is about, without angle brackets; null where it does not return it. */
  readonly about: string | null;
  /** Those it failed for; if none, all it speaks of. */
  readonly recipients: readonly string[];
  /** The server's own words. */
  readonly detail: string | null;
}

/** One recipient's part of a report, its fields by name in lower case. */
type Fields = ReadonlyMap<string, string>;

/** The report that a message is; null for any other message. */
export async function readDeliveryReport(email: Email): Promise<DeliveryReport | null> {
  const status = email.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  if (!status) return null;
  const groups = textOf(status)
    .split(/\r?\n[ \t]*\r?\n/u)
    .map(fieldsOf);
  const recipients = groups.filter((group) => group.has('final-recipient'));
  const failed = recipients.filter((group) => group.get('action')?.toLowerCase() === 'failed');
  const told = failed.length > 0 ? failed : recipients;
  const words = told.map((group) => group.get('diagnostic-code') ?? group.get('status')).find(Boolean);
  return {
    failed: failed.length > 0,
    about: await returnedId(email),
    recipients: told.flatMap((group) => addressOf(group.get('final-recipient'))),
    detail: words === undefined ? null : shorten(singleLine(words.replace(/^[\w.-]+;\s*/u, '')), 300),
  };
}

/** The Message-ID of the message it gives back, whole or only its header. */
async function returnedId({ attachments }: Email): Promise<string | null> {
  const returned = attachments.find(({ mimeType }) =>
    /^(message\/rfc822|text\/rfc822-headers)$/u.test(mimeType),
  );
  if (!returned) return null;
  const { messageId } = await PostalMime.parse(`${textOf(returned)}\r\n\r\n`);
  return messageId?.trim().replace(/^<|>$/gu, '') ?? null;
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('utf8');
}

/** Header fields (RFC 5322, 2.2), continued lines joined. */
function fieldsOf(group: string): Fields {
  const lines = group.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  return new Map(
    lines.flatMap((line) => {
      const field = /^([!-9;-~]+):\s*(.*)$/u.exec(line);
      return field?.[1] ? [[field[1].toLowerCase(), (field[2] ?? '').trim()] as const] : [];
    }),
  );
}

/** "rfc822; anna@example.com" as the address. */
function addressOf(recipient: string | undefined): string[] {
  const address = recipient?.split(';').at(-1)?.trim() ?? '';
  return address === '' ? [] : [singleLine(address)];
}
