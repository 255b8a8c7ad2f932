import * as z from 'zod';

/** Why the mailbox cannot be read. The sentence of each is the window's. */
export const MAILBOX_PROBLEMS = [
  // nothing can be read until something is set
  'not-configured',
  'no-password',
  'wrong-login',
  'folder-missing',
  'untrusted-certificate',
  'no-tls',
  // the way to the server; tried again
  'no-such-host',
  'unreachable',
  'timed-out',
  'interrupted',
  'server-error',
  // this machine
  'disk-full',
  'internal',
] as const;
export const mailboxProblemSchema = z.enum(MAILBOX_PROBLEMS);
export type MailboxProblem = z.infer<typeof mailboxProblemSchema>;

/** The mailbox as a whole, for the frame. */
export const mailboxStateSchema = z.object({
  state: z.enum(['off', 'connecting', 'active', 'paused', 'unreachable']),
  /** Who reads where; empty while off. */
  user: z.string(),
  folder: z.string(),
  problem: mailboxProblemSchema.nullable(),
  /** The server's own words, or the system's code. */
  answer: z.string().nullable(),
  /** When the folder was last read to its end. */
  readAt: z.string().nullable(),
  /** When it is tried again; null while connected. */
  nextTryAt: z.string().nullable(),
  /** Messages that are being fetched now. */
  waiting: z.number().int(),
  /** Receipts of other programs' messages and copies of our own: seen, not taken in, left where they are. */
  leftAlone: z.number().int(),
});
export type MailboxState = z.infer<typeof mailboxStateSchema>;

/** A certificate that nobody known vouches for: the clerk compares it and may trust it. */
export const shownCertificateSchema = z.object({
  /** SHA-256, as pairs of hexadecimal digits. */
  fingerprint: z.string(),
  subject: z.string(),
  issuer: z.string(),
  validTo: z.string(),
  pem: z.string(),
});
export type ShownCertificate = z.infer<typeof shownCertificateSchema>;

/** What a real connection with the stored settings came to. */
export const mailboxCheckSchema = z.object({
  problem: mailboxProblemSchema.nullable(),
  answer: z.string().nullable(),
  certificate: shownCertificateSchema.nullable(),
  /** Folders that can be read, as the server lists them. */
  folders: z.array(z.object({ path: z.string(), name: z.string() })),
  /** Messages in the folder that is set; null when it was not reached. */
  messages: z.number().int().nullable(),
});
export type MailboxCheck = z.infer<typeof mailboxCheckSchema>;

/** What a message that belongs to a request is to it. */
export const MESSAGE_KINDS = ['reply', 'pec-acceptance', 'pec-delivery', 'pec-failure', 'bounce'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** A received message that belongs to a request. */
export const requestMessageSchema = z.object({
  id: z.uuid(),
  kind: z.enum(MESSAGE_KINDS),
  /** When it was written, or what it tells of happened. */
  at: z.string(),
  from: z.string(),
  subject: z.string(),
  /** The message as it came. */
  documentId: z.uuid(),
  /** The Message-ID of our message that it is about or answers; null when only the reference led here. */
  about: z.string().nullable(),
  /** Whom a receipt or a bounce speaks of. */
  recipients: z.array(z.string()),
  /** Written by a machine: an absence notice and the like. */
  automatic: z.boolean(),
  /** Null until the clerk has opened it. */
  seenAt: z.string().nullable(),
  attachments: z.array(z.object({ documentId: z.uuid(), filename: z.string(), mediaType: z.string() })),
  /** The request that the clerk made of it. */
  treatedAs: z.uuid().nullable(),
});
export type RequestMessage = z.infer<typeof requestMessageSchema>;

/** A message to be read: plain text, nothing of it is run or fetched. */
export const messageContentSchema = requestMessageSchema.extend({ requestId: z.uuid(), text: z.string() });
export type MessageContent = z.infer<typeof messageContentSchema>;
