import { composeEml } from '../../adapters/mail/eml.ts';
import type { OutputFolder } from '../../data/output-folder.ts';
import type { StoredDraft } from '../../data/repositories/outputs.ts';
import { letterOfDraft, type LetterParts } from './letters.ts';
import { senderAddress } from './readiness.ts';

/**
 * Writes a letter that the clerk changed as an unsent message, for the mail program. Returns its path relative to
 * the data folder; null for one that is as it was composed, whose file is there already. Like that one it is removed
 * when the drafts are made again.
 */
export async function writeEditedLetter(
  draft: StoredDraft,
  parts: LetterParts & { readonly outputs: Pick<OutputFolder, 'pathOf' | 'write'>; readonly now: () => Date },
): Promise<string | null> {
  const { letter, enclosed } = await letterOfDraft(draft, parts);
  if (!letter.edited) return null;
  const settings = parts.settings();
  const from = senderAddress(settings);
  const included = letter.attachments.filter((each) => each.included).map(({ filename }) => filename);
  const bytes = await composeEml({
    from: from === null ? null : { name: settings.office.name, address: from },
    to: letter.to,
    cc: letter.cc,
    subject: letter.subject,
    text: letter.body,
    date: parts.now(),
    messageId: draft.message_id ?? `${draft.id}@brokerflow.invalid`,
    inReplyTo: enclosed.inReplyTo,
    attachments: enclosed.attachments.filter(({ filename }) => included.includes(filename)),
  });
  return parts.outputs.write('drafts', draft.request_id, `edited-${draft.id}.eml`, bytes);
}
