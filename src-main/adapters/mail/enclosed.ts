import PostalMime from 'postal-mime';
import type { Attachment } from './eml.ts';

/** What a composed message carries, and which message it follows. */
export interface EnclosedInMessage {
  readonly attachments: readonly Attachment[];
  /** Without angle brackets. */
  readonly inReplyTo: string | undefined;
}

/** Takes out of a message of our own (`eml.ts`) what it carries, as it was put in. */
export async function readEnclosed(eml: Uint8Array): Promise<EnclosedInMessage> {
  const email = await PostalMime.parse(eml, { forceRfc822Attachments: true });
  return {
    attachments: email.attachments.map(({ filename, mimeType, content }) => ({
      filename: filename ?? 'documento',
      mediaType: mimeType,
      bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    })),
    inReplyTo: email.inReplyTo?.replaceAll(/[<>]/gu, ''),
  };
}
