import type { Insurer } from '../../../src-preload/contract/insurers.ts';
import type { DraftPurpose, MailLanguage } from '../../../src-preload/contract/vocabulary.ts';
import type { DraftInput, LetterKey } from './draft-input.ts';

/** One message to be written. */
export interface Plan extends LetterKey {
  /** Null for the client, and for a message to nobody of the address book. */
  readonly insurer: Insurer | null;
  readonly language: MailLanguage;
  /** When the clerk asked for it, ISO; null for one that is made with every request. */
  readonly preparedAt: string | null;
}

type PlannedFor = Pick<DraftInput, 'category' | 'insurers' | 'prepared' | 'languages'> & AskedOfClient;

type AskedOfClient = Pick<DraftInput, 'missing' | 'missingCustom' | 'contested' | 'contestedCustom'>;

/** Whether the client has something to give or to confirm. */
export function asksClient(input: AskedOfClient): boolean {
  const { missing, missingCustom, contested, contestedCustom } = input;
  return [missing, missingCustom, contested, contestedCustom].some(({ length }) => length > 0);
}

/**
 * Which messages a request has. Made with every one: for a line of business the request for quotation to each insurer
 * and, where data is missing, a letter that asks the client for it; for `Altro`, which nobody quotes, a confirmation of
 * receipt. What the clerk asked for besides comes after them.
 */
export function planDrafts(input: PlannedFor): readonly Plan[] {
  const prepared = input.prepared.flatMap(({ purpose, recipient, insurerId, preparedAt }) => {
    const wanted = messageTo(input, purpose, recipient, insurerId);
    return wanted ? [{ ...wanted, preparedAt }] : [];
  });
  return [...madeAlways(input), ...prepared];
}

/** Whether a request has a use for a message that the clerk asks for. */
export function canPrepare(input: PlannedFor, key: LetterKey, insurerId: string | null): boolean {
  return messageTo(input, key.purpose, key.recipient, insurerId) !== null;
}

function madeAlways(input: PlannedFor): readonly Plan[] {
  if (input.category === 'Altro') return [toClient(input, 'receipt')];
  const asked = input.insurers.length > 0 ? input.insurers : [null];
  const quotations = asked.map((insurer) => toInsurer(input, 'quotation', insurer));
  return asksClient(input) ? [...quotations, toClient(input, 'missing-data')] : quotations;
}

function messageTo(
  input: PlannedFor,
  purpose: DraftPurpose,
  recipient: LetterKey['recipient'],
  insurerId: string | null,
): Plan | null {
  const isOther = input.category === 'Altro';
  if (recipient === 'client') {
    if (purpose === 'receipt') return isOther ? null : toClient(input, purpose);
    if (purpose === 'answer') return isOther ? toClient(input, purpose) : null;
    return purpose === 'reminder' ? toClient(input, purpose) : null;
  }
  if (isOther || purpose !== 'reminder') return null;
  if (insurerId === null) return input.insurers.length === 0 ? toInsurer(input, purpose, null) : null;
  const insurer = input.insurers.find(({ id }) => id === insurerId);
  return insurer ? toInsurer(input, purpose, insurer) : null;
}

function toInsurer(input: PlannedFor, purpose: DraftPurpose, insurer: Insurer | null): Plan {
  const key = { purpose, recipient: 'insurer' } as const;
  return { ...key, insurer, language: insurer?.language ?? languageOf(input, key), preparedAt: null };
}

function toClient(input: PlannedFor, purpose: DraftPurpose): Plan {
  const key = { purpose, recipient: 'client' } as const;
  return { ...key, insurer: null, language: languageOf(input, key), preparedAt: null };
}

function languageOf({ languages }: PlannedFor, { purpose, recipient }: LetterKey): MailLanguage {
  const chosen = languages.find((one) => one.purpose === purpose && one.recipient === recipient);
  return chosen?.language ?? 'it';
}
