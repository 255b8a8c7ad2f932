import { FIELD_NAMES, type FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { valuesOf } from '../../core/field-format.ts';
import { officeSignature } from '../../core/office-signature.ts';
import { shorten, singleLine } from '../../core/plain-text.ts';
import type { FieldValues } from '../../core/stage.ts';
import type { DraftInput } from './draft-input.ts';
import { quotationContacts } from './message-headers.ts';
import { asksClient, type Plan } from './plan-drafts.ts';
import type { LetterWords } from '../../core/letter-words/letter-words.ts';
import { LETTER_WORDS } from '../../core/letter-words/words-of.ts';

/**
 * What a text may print; the window offers the same names (`TEXT_VARIABLES`). Every name is always there, so a misspelt
 * one fails instead of printing nothing.
 */
export interface MailVariables {
  readonly categoria: string;
  readonly cliente: string;
  /** The insurer's name; empty in a message to nobody of the address book. */
  readonly compagnia: string;
  /** The one person that a message to an insurer goes to; else empty. */
  readonly referente: string;
  readonly riferimento: string;
  readonly ricevuta_il: string;
  /** When the message that a reminder follows was sent; empty where that is not known. */
  readonly richiesta_il: string;
  readonly decorrenza: string;
  readonly risposta_entro: string;
  readonly polizza: string;
  readonly documento: string;
  readonly dati: readonly { readonly nome: string; readonly valore: string }[];
  readonly mancanti: readonly string[];
  readonly allegati: readonly string[];
  /** The original when it is too large for the message; else empty. */
  readonly a_parte: string;
  /** Name, address, telephone, e-mail and registration of the office, those there are, a line each. */
  readonly firma: string;
  readonly ufficio: { readonly nome: string; readonly telefono: string; readonly email: string };
}

const LONGEST_TEXT = 300;
/** Of each value that a client chooses from, and how many of them. */
const LONGEST_VALUE = 120;
const MOST_VALUES = 6;
/** More plates than this are left to the attached form. */
const PLATES_IN_TEXT = 10;
/** How to reach the client is the broker's own affair, and the dates have sentences of their own. */
const NOT_FOR_INSURERS: ReadonlySet<FieldName> = new Set([
  'email',
  'phone',
  'iban',
  'effectiveDate',
  'replyBy',
]);

/**
 * What the texts may print, each value one line of bounded length but for the signature.
 * @param attachments names of what the message carries
 * @param toFollow name of the original when it is too large for the message
 */
export function mailVariables(
  plan: Plan,
  input: DraftInput,
  { attachments, toFollow }: { readonly attachments: readonly string[]; readonly toFollow: string | null },
): MailVariables {
  const words = LETTER_WORDS[plan.language];
  const values = valuesOf(input.fields);
  const text = (name: FieldName): string => {
    const value = values[name];
    return value === undefined ? '' : shorten(words.value(name, value), LONGEST_TEXT);
  };
  const contacts = plan.insurer ? quotationContacts(plan.insurer) : [];
  return {
    categoria: words.category[input.category],
    cliente: shorten(text('clientName'), 120),
    compagnia: singleLine(plan.insurer?.name ?? ''),
    referente: contacts.length === 1 ? singleLine(contacts[0]?.name ?? '') : '',
    riferimento: referenceOf(input.requestId),
    ricevuta_il: words.day(input.receivedAt),
    richiesta_il: sentOn(plan, input),
    decorrenza: text('effectiveDate'),
    risposta_entro: text('replyBy'),
    polizza: text('currentPolicyNumber'),
    documento: shorten(singleLine(input.original.filename), 120),
    dati: riskData(values, words),
    mancanti: stillToGive(plan, input, words),
    allegati: attachments,
    a_parte: toFollow ?? '',
    firma: officeSignature(input.office, plan.language),
    ufficio: {
      nome: singleLine(input.office.name),
      telefono: singleLine(input.office.phone),
      email: singleLine(input.office.email),
    },
  };
}

/** What a reply is known by: the first eight letters of the request's id, upper case. */
function referenceOf(requestId: string): string {
  return requestId.slice(0, 8).toUpperCase();
}

/** What the client has to give, and which of several values to confirm; an insurer is told the names alone. */
function stillToGive(plan: Plan, input: DraftInput, words: LetterWords): string[] {
  const { missing, missingCustom, contested, contestedCustom } = input;
  const given = [...missing.map(words.missing), ...missingCustom.map(singleLine)];
  const own = contestedCustom.map(({ definition: { name, type }, candidates }) => ({
    name: singleLine(name),
    values: candidates.map(({ value }) => words.customValue(type, value)),
  }));
  if (plan.recipient === 'insurer')
    return [...given, ...contested.map(({ name }) => words.missing(name)), ...own.map(({ name }) => name)];
  const fields = contested.map(({ name, candidates }) => ({
    name: words.label[name],
    values: candidates.map(({ value }) => words.valueWithUnit(name, value)),
  }));
  return [
    ...given,
    ...[...fields, ...own].map(({ name, values }) =>
      words.confirm(
        name,
        values.slice(0, MOST_VALUES).map((text) => shorten(text, LONGEST_VALUE)),
      ),
    ),
  ];
}

function sentOn(plan: Plan, input: DraftInput): string {
  const purpose = plan.recipient === 'insurer' ? 'quotation' : asksClient(input) ? 'missing-data' : null;
  const earlier = input.sent.findLast(
    (message) =>
      message.purpose === purpose &&
      message.recipient === plan.recipient &&
      message.insurerId === (plan.insurer?.id ?? null),
  );
  return earlier ? LETTER_WORDS[plan.language].day(earlier.at) : '';
}

function riskData(values: FieldValues, words: LetterWords): MailVariables['dati'] {
  return FIELD_NAMES.filter((name) => !NOT_FOR_INSURERS.has(name)).flatMap((name) => {
    const value = values[name];
    if (value === undefined) return [];
    const plates = name === 'plates' ? (values.plates?.length ?? 0) : 0;
    const valore =
      plates > PLATES_IN_TEXT
        ? words.manyPlates(plates)
        : shorten(words.valueWithUnit(name, value), LONGEST_TEXT);
    return valore === '' ? [] : [{ nome: words.label[name], valore }];
  });
}
