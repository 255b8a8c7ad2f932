import { addDays, type Day } from '../../../src-preload/contract/days.ts';
import type { Policy } from '../../../src-preload/contract/deadlines.ts';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import type { RenewalVariable } from '../../../src-preload/contract/text-templates.ts';
import type { MailLanguage } from '../../../src-preload/contract/vocabulary.ts';
import { officeSignature } from '../../core/office-signature.ts';
import { shorten, singleLine } from '../../core/plain-text.ts';
import { RENEWAL_WORDS } from './renewal-words.ts';

/** What a letter of renewal is written from. */
export interface RenewalInput {
  readonly policy: Pick<Policy, 'id' | 'category' | 'number' | 'insurer' | 'premiumEur' | 'requestId'>;
  readonly expiresOn: Day;
  readonly client: { readonly name: string; readonly email: string | null } | null;
  readonly office: Settings['office'];
  readonly language: MailLanguage;
  readonly today: Day;
  /** The moment of the message. */
  readonly date: Date;
}

/** What a text may print; each is always there, and empty where nothing is known. */
export type RenewalVariables = Readonly<Record<RenewalVariable, string>>;

/** An answer is wished so long before the policy expires, for there to be time to ask insurers. */
const ANSWER_BEFORE = 15;

/** The variables of a letter of renewal, each one line of bounded length but for the signature. */
export function renewalVariables(input: Omit<RenewalInput, 'date'>): RenewalVariables {
  const { policy, expiresOn, client, office, language, today } = input;
  const { line, unknownLine, day, money } = RENEWAL_WORDS[language];
  const written = (date: Day): string => day.format(new Date(`${date}T00:00:00Z`));
  const answerBy = addDays(expiresOn, -ANSWER_BEFORE);
  const text = (value: string | null): string => shorten(singleLine(value ?? ''), 120);
  return {
    categoria: policy.category ?? '',
    ramo: policy.category === null ? unknownLine : line[policy.category],
    polizza: text(policy.number),
    compagnia: text(policy.insurer),
    cliente: text(client?.name ?? null),
    scadenza: written(expiresOn),
    rispondere_entro: answerBy > today ? written(answerBy) : '',
    premio: policy.premiumEur === null ? '' : money.format(policy.premiumEur),
    // What a reply is known by belongs to a request; a policy that a clerk wrote has none.
    riferimento: policy.requestId?.slice(0, 8).toUpperCase() ?? '',
    firma: officeSignature(office, language),
  };
}
