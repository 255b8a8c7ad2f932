import type { Letter, LetterWarning } from '../../../src-preload/contract/outbox.ts';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import { parseEmailAddress } from '../../core/email-address.ts';

/** A letter that speaks of what is attached, in the languages it may be written in. */
const SPEAKS_OF_ATTACHMENTS =
  /\ballegat[oaie]\b|\ballego\b|\balleghiamo\b|\battach(?:ed|ments?|ing)\b|\benclos(?:ed|ures?)\b/iu;

/**
 * What speaks against sending a letter as it is, the gravest first.
 * @param request.missing what the insurer needs and nobody has given yet
 * @param request.answered whether the insurer that it goes to wrote back after what was last sent to it
 */
export function letterWarnings(
  letter: Pick<
    Letter,
    | 'draft'
    | 'message'
    | 'to'
    | 'cc'
    | 'subject'
    | 'body'
    | 'newer'
    | 'attachments'
    | 'sizeBytes'
    | 'limitBytes'
  >,
  { missing, answered }: { readonly missing: readonly string[]; readonly answered: boolean },
  mail: Pick<Settings['mail'], 'bcc' | 'certified'>,
): LetterWarning[] {
  const recipients = [...letter.to, ...letter.cc];
  const included = letter.attachments.filter((each) => each.included);
  const names = new Set(included.map(({ filename }) => filename));
  const found: Readonly<Record<LetterWarning, boolean>> = {
    'no-recipient': letter.to.length === 0,
    'bad-address': recipients.some((address) => parseEmailAddress(address) === null),
    // The reference is always there: it says nothing to whoever reads it.
    'no-subject': letter.subject.replace(/\[[^\]]*\]\s*$/u, '').trim() === '',
    'too-large': letter.sizeBytes > letter.limitBytes,
    'text-changed': letter.newer !== null,
    answered: answered && letter.draft.purpose === 'reminder' && letter.message === null,
    'missing-data': letter.draft.purpose === 'quotation' && missing.length > 0,
    'no-attachment': included.length === 0 && SPEAKS_OF_ATTACHMENTS.test(letter.body),
    'left-out-named': letter.draft.attachments.some((name) => !names.has(name) && letter.body.includes(name)),
    'bcc-left-out': mail.certified && mail.bcc !== '',
  };
  return (Object.keys(found) as LetterWarning[]).filter((warning) => found[warning]);
}
