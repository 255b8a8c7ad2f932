import type { Insurer } from '../../../src-preload/contract/insurers.ts';
import type { Mailbox } from '../../adapters/mail/eml.ts';
import { parseEmailAddress } from '../../core/email-address.ts';
import type { DraftInput } from './draft-input.ts';
import { asksClient, type Plan } from './plan-drafts.ts';

/** An address that is none leaves "To" empty: the clerk chooses, nothing is guessed. */
export function recipientsOf(plan: Plan, { fields }: DraftInput): string[] {
  if (plan.recipient === 'insurer')
    return plan.insurer ? quotationContacts(plan.insurer).map(({ email }) => email) : [];
  const address = parseEmailAddress(fields.email?.value ?? '');
  return address === null ? [] : [address];
}

/** Whom an insurer is asked through: its underwriters, else those of no set role; never claims or administration. */
export function quotationContacts({ contacts }: Pick<Insurer, 'contacts'>): Insurer['contacts'] {
  const underwriters = contacts.filter(({ role }) => role === 'underwriting');
  return underwriters.length > 0 ? underwriters : contacts.filter(({ role }) => role === 'other');
}

export function senderOf({ office }: DraftInput): Mailbox | null {
  const address = parseEmailAddress(office.email);
  return address === null ? null : { name: office.name, address };
}

/**
 * The same message made again keeps its id, so a reply can be matched to the request. One that the clerk asked for once
 * more is another message: the moment of asking is part of its id.
 */
export function messageIdOf(
  { purpose, recipient, insurer, preparedAt }: Pick<Plan, 'purpose' | 'recipient' | 'insurer' | 'preparedAt'>,
  { requestId, office }: Pick<DraftInput, 'requestId' | 'office'>,
): string {
  const domain = parseEmailAddress(office.email)?.split('@')[1] ?? 'brokerflow.invalid';
  const parts = [
    requestId,
    purpose,
    insurer?.id.slice(0, 8) ?? recipient,
    preparedAt?.replaceAll(/\D/gu, ''),
  ];
  const local = parts.filter((part) => part !== undefined).join('.');
  return `${local.replaceAll(/[^A-Za-z0-9.-]/gu, '')}@${domain}`;
}

/** The message that a reminder follows; undefined for any other message. */
export function followedMessage(plan: Plan, input: DraftInput): string | undefined {
  if (plan.purpose !== 'reminder') return undefined;
  if (plan.recipient === 'insurer')
    return messageIdOf({ ...plan, purpose: 'quotation', preparedAt: null }, input);
  return asksClient(input)
    ? messageIdOf({ ...plan, purpose: 'missing-data', preparedAt: null }, input)
    : undefined;
}
