import { signedContent } from '../../adapters/archive/signed-content.ts';
import { readEml } from '../../adapters/mail/read-eml.ts';
import { readMsg } from '../../adapters/mail/read-msg.ts';
import { readTnef } from '../../adapters/mail/read-tnef.ts';
import type { ReceivedAttachment, ReceivedMessage } from '../../adapters/mail/received-message.ts';
import { detectMediaType } from '../../core/media-type.ts';

/** Wrappings one inside the other: certified, then signed, then made by Outlook. */
const MOST_WRAPPINGS = 4;
/** The message that certified mail carries (DPCM 2 November 2005, technical rules of PEC, 6.3.4). */
const CARRIED_MESSAGE = /^postacert(\.eml|\.msg)?$/iu;
/** A part of a message has the header fields of its content and no sender (RFC 2045, 3). */
const MIME_ENTITY = /^(content-[a-z-]+|mime-version):/iu;

/**
 * The message a person wrote, out of what the way it came has put around it: the envelope of certified mail, whose
 * text is not the sender's; a signature over the whole (S/MIME); the pack that Outlook makes for others (winmail.dat).
 * What cannot be opened stays what it is: an attachment.
 */
export async function unwrapped(message: ReceivedMessage, depth = MOST_WRAPPINGS): Promise<ReceivedMessage> {
  if (depth === 0) return message;
  const inner = message.certified ? await carried(message) : await packed(message);
  return inner ? unwrapped(inner, depth - 1) : message;
}

async function carried(envelope: ReceivedMessage): Promise<ReceivedMessage | null> {
  const carrier = envelope.attachments.find(({ filename }) => CARRIED_MESSAGE.test(filename ?? ''));
  const message = carrier && (await readable(carrier.bytes));
  if (!message) return null;
  return { ...message, attachments: [...message.attachments, ...without(envelope, carrier)] };
}

/** The first attachment that is a packing of the message itself, opened. */
async function packed(message: ReceivedMessage): Promise<ReceivedMessage | null> {
  for (const attachment of message.attachments) {
    const inner = await unpacked(attachment, message);
    if (!inner) continue;
    const text = message.text.trim() === '' ? inner.text : message.text;
    return { ...message, text, attachments: [...inner.attachments, ...without(message, attachment)] };
  }
  return null;
}

async function unpacked(
  { bytes }: ReceivedAttachment,
  { text }: ReceivedMessage,
): Promise<ReceivedMessage | null> {
  const mediaType = detectMediaType(bytes.subarray(0, 4096));
  try {
    if (mediaType === 'application/ms-tnef') return await readTnef(bytes);
    if (mediaType !== 'application/pkcs7-mime' || text.trim() !== '') return null;
    const content = signedContent(bytes);
    if (content === null) return null;
    return MIME_ENTITY.test(Buffer.from(content.subarray(0, 80)).toString('latin1'))
      ? await readEml(content)
      : null;
  } catch {
    return null;
  }
}

async function readable(bytes: Uint8Array): Promise<ReceivedMessage | null> {
  try {
    const isOutlook = detectMediaType(bytes.subarray(0, 4096)) === 'application/vnd.ms-outlook';
    return await (isOutlook ? readMsg(bytes) : readEml(bytes));
  } catch {
    return null;
  }
}

function without({ attachments }: ReceivedMessage, one: ReceivedAttachment): readonly ReceivedAttachment[] {
  return attachments.filter((attachment) => attachment !== one);
}
