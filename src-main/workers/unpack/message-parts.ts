import { statedPixels } from '../../adapters/images/picture-size.ts';
import { messagePdf } from '../../adapters/mail/message-pdf.ts';
import { readEml } from '../../adapters/mail/read-eml.ts';
import { readMsg } from '../../adapters/mail/read-msg.ts';
import type { ReceivedAttachment, ReceivedMessage } from '../../adapters/mail/received-message.ts';
import { safeFilename } from '../../core/safe-filename.ts';
import { containerTypeOf, leftOut, partOf, type FoundPart } from './found-part.ts';

/** A picture inside the text below one of these is a logo or a line, not a page. */
const LOGO_BYTES = 15_000;
const LOGO_PIXELS = 200 * 200;

/**
 * A message's own page, then its attachments in order. A message attached to it is opened in the same way
 * (certified mail arrives as one), one attached to that is only kept.
 */
export async function* partsOfMessage(
  message: ReceivedMessage,
  place: 'outer' | 'attached',
): AsyncGenerator<FoundPart> {
  const filename = safeFilename([message.subject || 'Messaggio'], '.pdf');
  yield { filename, bytes: await messagePdf(message), role: 'read', problem: null };
  for (const attachment of message.attachments) {
    if (isLogo(attachment)) yield leftOut(attachment.filename);
    else yield* partsOfAttachment(attachment, place);
  }
}

async function* partsOfAttachment(
  { filename, bytes }: ReceivedAttachment,
  place: 'outer' | 'attached',
): AsyncGenerator<FoundPart> {
  const kept = partOf(filename ?? 'allegato', bytes);
  const attached = place === 'outer' ? await attachedMessage(bytes) : null;
  if (attached) yield* partsOfMessage(attached, 'attached');
  else yield kept;
}

/** The message an attachment is, or null: one that cannot be opened is kept like any other file. */
async function attachedMessage(bytes: Uint8Array): Promise<ReceivedMessage | null> {
  const type = containerTypeOf(bytes);
  try {
    if (type === 'message/rfc822') return await readEml(bytes);
    return type === 'application/vnd.ms-outlook' ? readMsg(bytes) : null;
  } catch {
    return null;
  }
}

function isLogo({ inline, bytes }: ReceivedAttachment): boolean {
  if (!inline) return false;
  const pixels = statedPixels(Buffer.from(bytes));
  return pixels !== null && (bytes.length < LOGO_BYTES || pixels < LOGO_PIXELS);
}
