import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import { addDays, type Day } from '../../../src-preload/contract/days.ts';
import type { Policy } from '../../../src-preload/contract/deadlines.ts';
import type { MailLanguage } from '../../../src-preload/contract/vocabulary.ts';
import { composeEml } from '../../adapters/mail/eml.ts';
import { createSafeLiquid, type ParsedTemplate } from '../../adapters/templates/safe-liquid.ts';
import { parseEmailAddress } from '../../core/email-address.ts';
import { officeSignature } from '../../core/office-signature.ts';
import { shorten, singleLine } from '../../core/plain-text.ts';
import { safeFilename } from '../../core/safe-filename.ts';
import { RENEWAL_WORDS } from './renewal-words.ts';

/** What a letter of renewal is written from. */
export interface RenewalInput {
  readonly policy: Policy;
  readonly expiresOn: Day;
  readonly client: { readonly name: string; readonly email: string | null } | null;
  readonly office: Settings['office'];
  readonly language: MailLanguage;
  readonly today: Day;
  /** The moment of the message. */
  readonly date: Date;
}

export interface ComposedRenewal {
  readonly filename: string;
  /** Null: no address of the client is known. */
  readonly to: string | null;
  readonly subject: string;
  readonly body: string;
  readonly bytes: Uint8Array;
}

/** An answer is wished so long before the policy expires, for there to be time to ask insurers. */
const ANSWER_BEFORE = 15;

const SUBJECT_LINE = /^(?:Oggetto|Subject):([^\n]*)\n([\s\S]*)$/u;

/**
 * Writes letters that propose the renewal of a policy, from the templates `it/renewal-client.liquid` and `en/…` of a
 * folder. A template prints the variables below and reaches no file, no network and no code.
 */
export function createRenewalComposer(templatesFolder: string) {
  const liquid = createSafeLiquid();
  const known = new Map<MailLanguage, { subject: ParsedTemplate; body: ParsedTemplate }>();

  async function templateIn(language: MailLanguage) {
    const earlier = known.get(language);
    if (earlier) return earlier;
    const source = await readFile(join(templatesFolder, language, 'renewal-client.liquid'), 'utf8');
    const [, subject, body] = SUBJECT_LINE.exec(source.replaceAll('\r\n', '\n')) ?? [];
    if (subject === undefined || body === undefined) throw new Error('The letter of renewal has no subject');
    const parsed = { subject: liquid.parse(subject), body: liquid.parse(body) };
    known.set(language, parsed);
    return parsed;
  }

  return async (input: RenewalInput): Promise<ComposedRenewal> => {
    const template = await templateIn(input.language);
    const variables = variablesOf(input);
    const subject = singleLine(await template.subject.print(variables));
    const body = tidy(await template.body.print(variables));
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
    const { title } = RENEWAL_WORDS[input.language];
    const filename = safeFilename([title, input.client?.name ?? '', input.policy.number ?? ''], '.eml');
    return { filename, to, subject, body, bytes };
  };
}

function variablesOf({ policy, expiresOn, client, office, language, today }: RenewalInput) {
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

/** The same proposal made again keeps its id; in another language it is another message. */
function messageIdOf({ policy, expiresOn, language }: RenewalInput, sender: string | null): string {
  const domain = sender?.split('@')[1] ?? 'brokerflow.invalid';
  return `${policy.id}.renewal.${expiresOn}.${language}@${domain}`;
}

/** Blank lines that an empty variable leaves behind are closed up. */
function tidy(body: string): string {
  const closed = body.replaceAll(/[ \t]+$/gmu, '').replaceAll(/\n{3,}/gu, '\n\n');
  return `${closed.trim()}\n`;
}
