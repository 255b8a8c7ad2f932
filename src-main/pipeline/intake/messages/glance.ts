import { open } from 'node:fs/promises';
import { idsIn } from '../../../adapters/mail/message-facts.ts';

/** Longer headers than this are read in full anyway. */
const HEAD_BYTES = 64 * 1024;

/** Header fields of replies, of receipts and envelopes of certified mail, and of delivery reports. */
const TELLING =
  /^(?:in-reply-to|references|x-ricevuta|x-trasporto|x-riferimento-message-id):|^content-type:\s*multipart\/(?:report|signed)/imu;
/** A subject that names one of our requests, or that is encoded and has to be decoded first (RFC 2047). */
const TELLING_SUBJECT = /^subject:.*(?:\[\s*rif|=\?)/imu;

/** What the beginning of a message tells. */
export interface Glance {
  /** It may belong to a request: one that says of itself that it answers nothing need not be opened to find out. */
  readonly mayBelong: boolean;
  readonly messageId: string | null;
}

/** Looks at the header of a stored message; nothing else of it is read. */
export async function glanceAt(path: string): Promise<Glance> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const text = buffer.subarray(0, bytesRead).toString('latin1');
    const end = text.search(/\r?\n\r?\n/u);
    // Continued lines belong to the field before (RFC 5322, 2.2.3).
    const header = (end < 0 ? text : text.slice(0, end)).replace(/\r?\n[ \t]+/gu, ' ');
    const isCut = end < 0 && bytesRead === HEAD_BYTES;
    return {
      mayBelong: isCut || TELLING.test(header) || TELLING_SUBJECT.test(header),
      messageId: idsIn(/^message-id:(.*)$/imu.exec(header)?.[1])[0] ?? null,
    };
  } finally {
    await file.close();
  }
}
