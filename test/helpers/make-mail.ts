import MailComposer from 'nodemailer/lib/mail-composer';

/** A message as a mail program saves it. The date is fixed, so that the same message gives the same text. */
export async function makeMail(mail: {
  readonly from?: string;
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly {
    readonly filename: string;
    readonly content: Uint8Array;
    /** Makes it a picture inside the text. */
    readonly cid?: string;
    readonly contentType?: string;
  }[];
}): Promise<Buffer> {
  const { attachments = [], ...message } = mail;
  const composer = new MailComposer({
    from: 'Anna Bellini <anna@bellini.example>',
    to: 'preventivi@broker.example',
    date: new Date('2026-11-20T10:00:00Z'),
    ...message,
    attachments: attachments.map(({ content, cid, ...attachment }) => ({
      ...attachment,
      content: Buffer.from(content),
      ...(cid === undefined ? {} : { cid, contentDisposition: 'inline' as const }),
    })),
  });
  return composer.compile().build();
}
