import type { MailLanguage } from '../../../src-preload/contract/vocabulary.ts';
import type { DraftInput, LetterKey, PreparedDraft } from './draft-input.ts';

/** With one more message, in the place of one like it that was asked for before. */
export function withPrepared(input: DraftInput, draft: PreparedDraft): DraftInput {
  return { ...input, prepared: [...withoutPrepared(input, draft).prepared, draft] };
}

/** Without a message that was asked for. */
export function withoutPrepared(
  input: DraftInput,
  { purpose, recipient, insurerId }: Omit<PreparedDraft, 'preparedAt'>,
): DraftInput {
  const others = input.prepared.filter(
    (one) => one.purpose !== purpose || one.recipient !== recipient || one.insurerId !== insurerId,
  );
  return { ...input, prepared: others };
}

/** With a letter in another language. */
export function inLanguage(input: DraftInput, key: LetterKey, language: MailLanguage): DraftInput {
  const { purpose, recipient } = key;
  const others = input.languages.filter((one) => one.purpose !== purpose || one.recipient !== recipient);
  return { ...input, languages: [...others, { purpose, recipient, language }] };
}
