import { createRequire } from 'node:module';
import type { FieldsData } from '@kenjiuno/msgreader';
import { BrokerFlowError } from '../../core/errors.ts';
import { refuseCircles } from './compound-file.ts';
import { htmlAsText } from './html-as-text.ts';
import type { ReceivedAttachment, ReceivedMessage } from './received-message.ts';
import { rtfAsText } from './rtf-as-text.ts';

type Library = typeof import('@kenjiuno/msgreader');
type Reader = InstanceType<Library['default']>;
/** Required, because an import of this CommonJS module has its class in one place under Node and in another in a bundle. */
const { default: MsgReader } = createRequire(import.meta.url)('@kenjiuno/msgreader') as Library;

/** The header of an envelope of certified mail, and that of its receipts, among those Outlook keeps. */
const ENVELOPE = /^x-trasporto:/imu;
const RECEIPT = /^x-ricevuta:/imu;
const CARRIED_MESSAGE = /^postacert(\.eml|\.msg)?$/iu;

/**
 * Reads a message saved by Outlook (MS-OXMSG).
 * @throws BrokerFlowError `damaged`; `not-a-document` for another compound file, such as an old Word document
 */
export async function readMsg(bytes: Uint8Array): Promise<ReceivedMessage> {
  refuseCircles(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const fields = reader.getFileData();
  if (fields.error !== undefined || !isMessage(fields)) {
    throw new BrokerFlowError('not-a-document', 'The file is no Outlook message');
  }
  return {
    from: named(fields.senderName, fields.senderSmtpAddress ?? fields.senderEmail),
    to: recipients(fields, 'to'),
    cc: recipients(fields, 'cc'),
    subject: fields.subject ?? '',
    date: dateOf(fields),
    text: await textOf(fields),
    certified: isEnvelope(fields),
    attachments: (fields.attachments ?? []).map((attachment) => received(reader, attachment)),
  };
}

/** Every message has a class or something a person wrote; a Word document has neither. */
function isMessage({ messageClass, subject, body, senderName }: FieldsData): boolean {
  return [messageClass, subject, body, senderName].some((value) => value !== undefined);
}

function named(name: string | undefined, address: string | undefined): string {
  if (!address || address.startsWith('/')) return name ?? '';
  return name && name !== address ? `${name} <${address}>` : address;
}

function recipients({ recipients: all }: FieldsData, kind: 'to' | 'cc'): string {
  return (all ?? [])
    .filter((each) => each.recipType === kind)
    .map((each) => named(each.name, each.smtpAddress ?? each.email))
    .join(', ');
}

function dateOf({ clientSubmitTime, messageDeliveryTime }: FieldsData): string {
  const date = clientSubmitTime ?? messageDeliveryTime ?? '';
  const moment = new Date(date);
  return Number.isNaN(moment.getTime()) ? date : moment.toISOString();
}

async function textOf({
  body,
  bodyHtml,
  html,
  internetCodepage,
  compressedRtf,
}: FieldsData): Promise<string> {
  if (body !== undefined && body.trim() !== '') return body;
  const markup = bodyHtml ?? (html ? decoded(html, internetCodepage) : '');
  if (markup.trim() !== '') return htmlAsText(markup);
  return compressedRtf ? rtfAsText(compressedRtf) : '';
}

/** HTML is kept in the code page the message names; most are UTF-8, and what is no UTF-8 is windows-1252. */
function decoded(html: Uint8Array, codePage: number | undefined): string {
  const text = new TextDecoder('utf-8').decode(html);
  const isUtf8 = codePage === 65_001 || !text.includes('\ufffd');
  return isUtf8 ? text : new TextDecoder('windows-1252').decode(html);
}

function isEnvelope({ headers = '', attachments = [] }: FieldsData): boolean {
  if (RECEIPT.test(headers)) return false;
  return ENVELOPE.test(headers) || attachments.some(({ fileName }) => CARRIED_MESSAGE.test(fileName ?? ''));
}

function received(reader: Reader, attachment: FieldsData): ReceivedAttachment {
  const { content, fileName } = reader.getAttachment(attachment);
  const inline = attachment.attachmentHidden === true || attachment.pidContentId !== undefined;
  return { filename: fileName || null, inline, isMessage: false, bytes: content };
}
