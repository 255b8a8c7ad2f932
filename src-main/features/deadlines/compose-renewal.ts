import type { LetterText } from '../../../src-preload/contract/text-templates.ts';
import { composeEml } from '../../adapters/mail/eml.ts';
import { templateError } from '../../adapters/templates/inspect-template.ts';
import { parseEmailAddress } from '../../core/email-address.ts';
import { LETTER_WORDS } from '../../core/letter-words/words-of.ts';
import { safeFilename } from '../../core/safe-filename.ts';
import type { Logger } from '../../core/stage.ts';
import type { RenewalTexts } from './renewal-texts.ts';
import { renewalVariables, type RenewalInput } from './renewal-variables.ts';

export interface ComposedRenewal {
  readonly filename: string;
  /** Null: no address of the client is known. */
  readonly to: string | null;
  readonly subject: string;
  readonly body: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes letters that propose the renewal of a policy, in the office's own words where it has some.
 * @param parts.own the office's text; null, and where it does not print any more: the shipped one
 */
export function createRenewalComposer(parts: { readonly texts: RenewalTexts; readonly log: Logger }) {
  return async (input: RenewalInput, own: LetterText | null): Promise<ComposedRenewal> => {
    const { subject, body } = await printed(input, own, parts);
    const to = parseEmailAddress(input.client?.email ?? '');
    const sender = parseEmailAddress(input.office.email);
    const bytes = await composeEml({
      from: sender === null ? null : { name: input.office.name, address: sender },
      to: to === null ? [] : [to],
      subject,
      text: body,
      date: input.date,
      messageId: messageIdOf(input, sender),
      attachments: [],
    });
    const title = LETTER_WORDS[input.language].title('renewal', 'client');
    const filename = safeFilename([title, input.client?.name ?? '', input.policy.number ?? ''], '.eml');
    return { filename, to, subject, body, bytes };
  };
}

async function printed(
  input: RenewalInput,
  own: LetterText | null,
  { texts, log }: { readonly texts: RenewalTexts; readonly log: Logger },
): Promise<LetterText> {
  const variables = renewalVariables(input);
  if (own === null) return texts.print(await texts.shipped(input.language), variables);
  try {
    return await texts.print(own, variables);
  } catch (error) {
    if (templateError(error, own.body) === null) throw error;
    log.warn('A text of the office does not print; the original was taken', { purpose: 'renewal' });
    return texts.print(await texts.shipped(input.language), variables);
  }
}

/** The same proposal made again keeps its id; in another language it is another message. */
function messageIdOf({ policy, expiresOn, language }: RenewalInput, sender: string | null): string {
  const domain = sender?.split('@')[1] ?? 'brokerflow.invalid';
  return `${policy.id}.renewal.${expiresOn}.${language}@${domain}`;
}
