import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { htmlAsText } from './html-as-text.ts';
import type { ReceivedAttachment, ReceivedMessage } from './received-message.ts';

/** Reads a message (RFC 5322, MIME). A broken one gives what can be made out of it; a message inside is an attachment. */
export async function readEml(bytes: Uint8Array): Promise<ReceivedMessage> {
  const email = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 });
  return {
    from: email.from ? shown(email.from) : '',
    to: (email.to ?? []).map(shown).join(', '),
    cc: (email.cc ?? []).map(shown).join(', '),
    subject: email.subject ?? '',
    date: email.date ?? '',
    text: textOf(email),
    attachments: email.attachments.map(received),
  };
}

function shown(address: Address): string {
  if (address.group) return address.group.map(shown).join(', ');
  const { name, address: at } = address;
  return name === '' || name === at ? at : `${name} <${at}>`;
}

/** Some programs send an empty text beside the HTML that says it all. */
function textOf({ text, html }: Email): string {
  if (text !== undefined && text.trim() !== '') return text;
  return html === undefined ? '' : htmlAsText(html);
}

function received(attachment: Attachment): ReceivedAttachment {
  const { content, filename, disposition, related, mimeType } = attachment;
  return {
    filename: filename ?? (mimeType === 'message/rfc822' ? 'messaggio.eml' : null),
    inline: related === true || disposition === 'inline',
    bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
  };
}
