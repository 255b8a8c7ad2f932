import PostalMime, { type Email } from 'postal-mime';
import { singleLine } from '../../core/plain-text.ts';
import { readDeliveryReport, type DeliveryReport } from './delivery-report.ts';
import { mendedText } from './mend-text.ts';
import { readPecReceipt, type PecReceipt } from './pec-receipt.ts';

/** What tells which conversation a message belongs to. Plain data: it crosses a thread boundary. */
export interface MessageFacts {
  /** Its own Message-IDs, without angle brackets: certified mail has one of its envelope and one of what it carries. */
  readonly messageIds: readonly string[];
  /** The Message-IDs it answers, the oldest first. */
  readonly references: readonly string[];
  readonly from: string;
  readonly subject: string;
  /** ISO 8601; null where the message gives no date. */
  readonly at: string | null;
  /** Written by a machine (RFC 3834, 5): an absence notice and the like. */
  readonly automatic: boolean;
  readonly receipt: PecReceipt | null;
  readonly report: DeliveryReport | null;
}

/** "At least 998 characters a line" (RFC 5322, 2.1.1): an id longer than this is none. */
const MOST_ID_CHARACTERS = 998;
const CARRIED_MESSAGE = /^postacert\.eml$/iu;

/** Reads what a message says of itself and of the messages it answers. */
export async function readMessageFacts(bytes: Uint8Array): Promise<MessageFacts> {
  const email = await parsed(bytes);
  const receipt = readPecReceipt(email);
  const carried = receipt === null ? await carriedMessage(email) : null;
  const written = carried ?? email;
  const emails = carried === null ? [email] : [email, carried];
  return {
    messageIds: unique(emails.flatMap(({ messageId }) => idsIn(messageId))),
    references: unique(emails.flatMap(({ references, inReplyTo }) => idsIn(`${references} ${inReplyTo}`))),
    from: shownSender(written),
    subject: singleLine(mendedText(written.subject ?? '')),
    at: isoDate(written.date ?? email.date),
    automatic: isAutomatic(written),
    receipt,
    report: receipt === null ? await readDeliveryReport(email) : null,
  };
}

function parsed(bytes: Uint8Array): Promise<Email> {
  return PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 });
}

/** What an envelope of certified mail carries, also one around a message that was none (`errore`). */
async function carriedMessage({ headers, attachments }: Email): Promise<Email | null> {
  if (!headers.some(({ key }) => key === 'x-trasporto')) return null;
  const found =
    attachments.find(({ filename }) => CARRIED_MESSAGE.test(filename ?? '')) ??
    attachments.find(({ mimeType }) => mimeType === 'message/rfc822');
  return found ? parsed(bytesOf(found.content)) : null;
}

/** The bytes of an attachment. */
export function bytesOf(content: string | ArrayBuffer | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}

/** The Message-IDs in a header, without their angle brackets. */
export function idsIn(header: string | undefined): string[] {
  const found = (header ?? '').matchAll(/<([^<>\s]+)>/gu);
  return [...found].flatMap(([, id]) => (id && id.length <= MOST_ID_CHARACTERS ? [id] : []));
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function shownSender({ from }: Email): string {
  if (!from) return '';
  const { name, address } = from.group?.[0] ?? from;
  return singleLine(name === '' || name === address ? (address ?? '') : `${mendedText(name)} <${address}>`);
}

function isAutomatic({ headers }: Email): boolean {
  const value = (name: string) =>
    headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase();
  const submitted = value('auto-submitted');
  if (submitted !== undefined && submitted !== 'no') return true;
  return value('x-autoreply') !== undefined || value('precedence') === 'auto_reply';
}

function isoDate(date: string | undefined): string | null {
  const moment = new Date(date ?? '');
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
