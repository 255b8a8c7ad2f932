import { open } from 'node:fs/promises';

/** Longer headers than this are read in full anyway. */
const HEAD_BYTES = 64 * 1024;

/** Header fields of replies, of receipts and envelopes of certified mail, and of delivery reports. */
const TELLING =
  /^(?:in-reply-to|references|x-ricevuta|x-trasporto|x-riferimento-message-id):|^content-type:\s*multipart\/(?:report|signed)/imu;
/** A subject that names one of our requests, or that is encoded and has to be decoded first (RFC 2047). */
const TELLING_SUBJECT = /^subject:.*(?:\[\s*rif|=\?)/imu;

/**
 * Whether a message may belong to a request: one that says of itself that it answers nothing need not be opened
 * to find out. Only its beginning is read.
 */
export async function mayBelong(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const text = buffer.subarray(0, bytesRead).toString('latin1');
    const end = text.search(/\r?\n\r?\n/u);
    // Continued lines belong to the field before (RFC 5322, 2.2.3).
    const header = (end < 0 ? text : text.slice(0, end)).replace(/\r?\n[ \t]+/gu, ' ');
    const isCut = end < 0 && bytesRead === HEAD_BYTES;
    return isCut || TELLING.test(header) || TELLING_SUBJECT.test(header);
  } finally {
    await file.close();
  }
}
