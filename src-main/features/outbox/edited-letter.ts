import { composeEml } from '../../adapters/mail/eml.ts';
import type { OutputFolder } from '../../data/output-folder.ts';
import type { StoredDraft } from '../../data/repositories/outputs.ts';
import { attachmentsOf, letterOfDraft, type FullLetter, type LetterParts } from './letters.ts';
import { senderAddress } from './readiness.ts';

/**
 * Writes a letter that is not as its file has it (the clerk changed it, a paper goes with it) as an unsent message, for
 * the mail program. Returns its path relative to the data folder; null for one whose file is there already. Like that one it is removed
 * when the drafts are made again.
 */
export async function writeEditedLetter(
  draft: StoredDraft,
  parts: LetterParts & { readonly outputs: Pick<OutputFolder, 'pathOf' | 'write'>; readonly now: () => Date },
): Promise<string | null> {
  const full = await letterOfDraft(draft, parts);
  if (isAsComposed(full)) return null;
  const { letter } = full;
  const settings = parts.settings();
  const from = senderAddress(settings);
  const bytes = await composeEml({
    from: from === null ? null : { name: settings.office.name, address: from },
    to: letter.to,
    cc: letter.cc,
    subject: letter.subject,
    text: letter.body,
    date: parts.now(),
    messageId: draft.message_id ?? `${draft.id}@brokerflow.invalid`,
    inReplyTo: full.inReplyTo,
    attachments: await attachmentsOf(full),
  });
  return parts.outputs.write('drafts', draft.request_id, `edited-${draft.id}.eml`, bytes);
}

/** Whether the file of the draft is the letter, byte for byte of what it carries. */
function isAsComposed({ letter, enclosures }: FullLetter): boolean {
  const included = new Set(letter.attachments.flatMap((each) => (each.included ? [each.id] : [])));
  return !letter.edited && enclosures.every(({ id, inDraft }) => included.has(id) === inDraft);
}
