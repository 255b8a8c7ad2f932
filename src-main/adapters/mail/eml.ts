import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { singleLine } from '../../core/plain-text.ts';

export interface Mailbox {
  readonly name: string;
  /** Checked by the caller with `parseEmailAddress`. */
  readonly address: string;
}

export interface Attachment {
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A message as it is written to an `.eml` file or sent. */
export interface DraftMessage {
  /** Null leaves the sender to the mail program. */
  readonly from: Mailbox | null;
  readonly to: readonly string[];
  readonly cc?: readonly string[];
  /** Where answers go, when not to the sender; checked by the caller. */
  readonly replyTo?: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly date: Date;
  /** Without angle brackets; also the seed of the part boundaries, so the same message gives the same bytes. */
  readonly messageId: string;
  /** The message that it follows, so that mail programs show both together; without angle brackets. */
  readonly inReplyTo?: string | undefined;
  readonly attachments: readonly Attachment[];
  /** False for one that is sent as it is. */
  readonly unsent?: boolean;
}

const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+$/iu;

/**
 * Composes a message (RFC 5322, MIME). In an unsent one `X-Unsent: 1` makes Outlook and Thunderbird open it
 * for editing and sending. There is no Bcc, and nothing is fetched from disk or network.
 */
export async function composeEml(message: DraftMessage): Promise<Uint8Array> {
  const composer = new MailComposer({
    from: message.from ? { ...message.from, name: singleLine(message.from.name) } : undefined,
    to: [...message.to],
    cc: [...(message.cc ?? [])],
    replyTo: message.replyTo,
    subject: singleLine(message.subject),
    // Lines of a message end in CRLF (RFC 5322, 2.1); the composer leaves a text's own line ends alone.
    text: message.text.replaceAll(/\r?\n/gu, '\r\n'),
    textEncoding: 'quoted-printable',
    date: message.date,
    messageId: `<${message.messageId}>`,
    ...(message.inReplyTo === undefined
      ? {}
      : { inReplyTo: `<${message.inReplyTo}>`, references: `<${message.inReplyTo}>` }),
    // A boundary has at most 70 characters (RFC 2046, 5.1.1).
    baseBoundary: createHash('sha256').update(message.messageId).digest('hex').slice(0, 32),
    headers: message.unsent === false ? {} : { 'X-Unsent': '1' },
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: message.attachments.map((attachment) => ({
      filename: singleLine(attachment.filename),
      contentType: MEDIA_TYPE.test(attachment.mediaType) ? attachment.mediaType : 'application/octet-stream',
      content: Buffer.from(attachment.bytes),
    })),
  });
  return composer.compile().build();
}
