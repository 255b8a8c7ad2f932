import { htmlAsText } from './html-as-text.ts';
import { mapiProperties } from './mapi-properties.ts';
import type { ReceivedAttachment, ReceivedMessage } from './received-message.ts';
import { rtfAsText } from './rtf-as-text.ts';
import { tnefAttributes, type TnefAttribute } from './tnef-attributes.ts';

/** Attributes (MS-OXTNEF, 2.1.3.2). */
const SUBJECT = 0x01_80_04;
const BODY = 0x02_80_0c;
const MESSAGE_PROPERTIES = 0x06_90_03;
const ATTACHMENT_BEGINS = 0x06_90_02;
const ATTACHMENT_TITLE = 0x01_80_10;
const ATTACHMENT_DATA = 0x06_80_0f;
const ATTACHMENT_PROPERTIES = 0x06_90_05;

/** Properties (MS-OXPROPS). */
const PLAIN_BODY = 0x10_00;
const RTF_BODY = 0x10_09;
const HTML_BODY = 0x10_13;
const LONG_FILENAME = 0x37_07;
const DATA = 0x37_01;
/** What stands before an embedded message: the interface of the object (MS-OXTNEF, 2.1.3.3.15). */
const INTERFACE_BYTES = 16;

/**
 * Reads what Outlook packs a message into for mail programs of others (winmail.dat). It has no headers worth
 * showing: the message it came in has them.
 * @throws BrokerFlowError `damaged`
 */
export async function readTnef(bytes: Uint8Array): Promise<ReceivedMessage> {
  const attributes = tnefAttributes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const first = attributes.findIndex(({ id }) => id === ATTACHMENT_BEGINS);
  const own = first < 0 ? attributes : attributes.slice(0, first);
  return {
    from: '',
    to: '',
    cc: '',
    subject: latin(own.find(({ id }) => id === SUBJECT)?.data),
    date: '',
    text: await textOf(own),
    certified: false,
    attachments: first < 0 ? [] : attachmentsOf(attributes.slice(first)).flatMap(received),
  };
}

async function textOf(own: readonly TnefAttribute[]): Promise<string> {
  const body = latin(own.find(({ id }) => id === BODY)?.data);
  const properties = propertiesOf(own, MESSAGE_PROPERTIES);
  const plain = properties.get(PLAIN_BODY)?.toString('utf8') ?? body;
  if (plain.trim() !== '') return plain;
  const html = properties.get(HTML_BODY);
  if (html) return htmlAsText(html.toString('utf8'));
  const rtf = properties.get(RTF_BODY);
  return rtf ? rtfAsText(rtf) : '';
}

/** Attributes of the attachments, one list for each. */
function attachmentsOf(attributes: readonly TnefAttribute[]): readonly (readonly TnefAttribute[])[] {
  const starts = attributes.flatMap(({ id }, index) => (id === ATTACHMENT_BEGINS ? [index] : []));
  return starts.map((start, index) => attributes.slice(start, starts[index + 1]));
}

function received(attributes: readonly TnefAttribute[]): ReceivedAttachment[] {
  const properties = propertiesOf(attributes, ATTACHMENT_PROPERTIES);
  const title = latin(attributes.find(({ id }) => id === ATTACHMENT_TITLE)?.data);
  const data = attributes.find(({ id }) => id === ATTACHMENT_DATA)?.data;
  const embedded = properties.get(DATA)?.subarray(INTERFACE_BYTES);
  const bytes = data ?? embedded;
  if (!bytes) return [];
  const filename = properties.get(LONG_FILENAME)?.toString('utf8') ?? title;
  return [{ filename: filename || null, inline: false, isMessage: false, bytes }];
}

function propertiesOf(attributes: readonly TnefAttribute[], id: number): ReadonlyMap<number, Buffer> {
  const data = attributes.find((attribute) => attribute.id === id)?.data;
  return data ? mapiProperties(data) : new Map<number, Buffer>();
}

function latin(data: Buffer | undefined): string {
  return new TextDecoder('windows-1252').decode(data ?? new Uint8Array()).replace(/\0+$/u, '');
}
