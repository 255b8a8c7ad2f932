import MsgReader, { type FieldsData } from '@kenjiuno/msgreader';
import { BrokerFlowError } from '../../core/errors.ts';
import { htmlAsText } from './html-as-text.ts';
import type { ReceivedAttachment, ReceivedMessage } from './received-message.ts';

/**
 * Reads a message saved by Outlook (MS-OXMSG).
 * @throws BrokerFlowError `not-a-document` for another compound file, such as an old Word document
 */
export function readMsg(bytes: Uint8Array): ReceivedMessage {
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
    text: textOf(fields),
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

function textOf({ body, bodyHtml, html }: FieldsData): string {
  if (body !== undefined && body.trim() !== '') return body;
  const markup = bodyHtml ?? (html ? Buffer.from(html).toString('utf8') : '');
  return htmlAsText(markup);
}

function received(reader: MsgReader, attachment: FieldsData): ReceivedAttachment {
  const { content, fileName } = reader.getAttachment(attachment);
  const inline = attachment.attachmentHidden === true || attachment.pidContentId !== undefined;
  return { filename: fileName || null, inline, bytes: content };
}
