import type { TFunction } from 'i18next';
import type { HistoryEntry } from '../../../src-preload/contract/history.ts';
import { ERROR_CODES, REVIEW_REASONS } from '../../../src-preload/contract/errors.ts';
import { MESSAGE_KINDS } from '../../../src-preload/contract/mailbox.ts';
import { FIELD_NAMES, INTAKE_SOURCES, REQUEST_STATUSES } from '../../../src-preload/contract/vocabulary.ts';

/** The translations a sentence is made of: those of this screen and the shared words. */
export interface Words {
  readonly t: TFunction<'request'>;
  readonly shared: TFunction;
}

const REASONS = [...ERROR_CODES, ...REVIEW_REASONS] as const;

type Detail = HistoryEntry['detail'];

/** The sentence of an event with its details, or null where there are none to tell. */
type Teller = (detail: Detail, words: Words) => string | null;

const TELLERS: { readonly [E in HistoryEntry['event']]?: Teller } = {
  received: ({ source }, { t, shared }) => {
    const from = known(INTAKE_SOURCES, source);
    return from ? t('event.receivedFrom', { source: shared(`source.${from}`) }) : null;
  },
  opened: openedSentence,
  read: readSentence,
  classified: ({ category }, { t }) => (category ? t('event.classifiedAs', { category }) : null),
  extracted: (detail, { t }) => {
    const count = wholeNumber(detail['count']);
    return count === null ? null : t('event.extractedCount', { count });
  },
  finished: (detail, { t, shared }) => {
    const status = known(REQUEST_STATUSES, detail['status']);
    return status ? t('event.finishedAs', { status: shared(`status.${status}`) }) : null;
  },
  failed: (detail, { t, shared }) => {
    const reason = known(REASONS, detail['reason']);
    return reason ? t('event.failedFor', { reason: shared(`reasonShort.${reason}`) }) : null;
  },
  'read-again': readAgainSentence,
  'client-merged': ({ from, to }, { t }) => (from && to ? t('event.clientMergedInto', { from, to }) : null),
  'client-split': ({ from, to }, { t }) => (from && to ? t('event.clientSplitFrom', { from, to }) : null),
  'insurers-chosen': ({ names }, { t }) =>
    names ? t('event.insurersChosenNames', { names }) : t('event.insurersChosenNone'),
  'form-edited': ({ form, field }, { t }) =>
    form && field ? t('event.formEditedField', { form, field }) : null,
  queued: ({ to }, { t }) => (to ? t('event.queuedTo', { to }) : null),
  sent: sentSentence,
  reminded: ({ day }, { t }) => (day ? t('event.remindedOf', { day: writtenDay(day) }) : null),
  'send-failed': ({ to, problem }, { t }) =>
    to ? t(problem === 'no-answer' ? 'event.sendUnsureTo' : 'event.sendFailedTo', { to }) : null,
  'send-cancelled': ({ to }, { t }) => (to ? t('event.sendCancelledTo', { to }) : null),
  answered: ({ from, automatic }, { t }) =>
    from ? t(automatic === 'true' ? 'event.answeredAutomatic' : 'event.answeredBy', { from }) : null,
  receipt: receiptSentence,
  'field-corrected': (detail, { t, shared }) => {
    const name = known(FIELD_NAMES, detail['field']);
    // One of the office's own data stands there by the name the office gave it.
    const field = name ? shared(`field.${name}`) : detail['field'];
    return field ? t('event.fieldCorrectedName', { field }) : null;
  },
  'field-confirmed': (detail, { t, shared }) => {
    const name = known(FIELD_NAMES, detail['field']);
    return name ? t('event.fieldConfirmedName', { field: shared(`field.${name}`) }) : null;
  },
};

/** One line of the history as a sentence; details that are missing or unknown make a shorter one. */
export function historySentence(
  { event, detail }: Pick<HistoryEntry, 'event' | 'detail'>,
  words: Words,
): string {
  return TELLERS[event]?.(detail, words) ?? words.t(`event.${event}`);
}

function sentSentence({ to, refused, marked }: Detail, { t }: Words): string | null {
  if (!to) return null;
  const sentence = t(marked === 'true' ? 'event.sentByHand' : 'event.sentTo', { to });
  return refused ? t('event.sentRefused', { sentence, refused }) : sentence;
}

function openedSentence(detail: Detail, words: Words): string | null {
  const count = wholeNumber(detail['count']);
  if (count === null) return null;
  const { unread, leftOut, unverified } = detail;
  const { t } = words;
  const opened = withUnread(t('event.openedCount', { count }), unread, words);
  const sentence = leftOut === undefined ? opened : t('event.leftOut', { sentence: opened, names: leftOut });
  return unverified === undefined ? sentence : t('event.unverified', { sentence, names: unverified });
}

/** What a receipt tells, with the words of the provider or the server about a failure. */
function receiptSentence({ kind, to, words }: Detail, { t }: Words): string | null {
  const is = known(MESSAGE_KINDS, kind);
  if (is === 'pec-acceptance') return t('event.receiptAccepted');
  if (is === undefined || is === 'reply' || to === undefined) return null;
  const key = {
    'pec-delivery': 'event.receiptDelivered',
    'pec-failure': 'event.receiptFailed',
    bounce: 'event.receiptBounced',
  } as const;
  const sentence = t(key[is], { to });
  return words === undefined ? sentence : `${sentence}: ${words}`;
}

/** The names of what was not read, after the sentence. */
function withUnread(sentence: string, names: string | undefined, { t }: Words): string {
  return names === undefined ? sentence : t('event.unread', { sentence, names });
}

function readSentence(detail: Detail, words: Words): string | null {
  const { t } = words;
  const count = wholeNumber(detail['pages']);
  if (count === null) return null;
  const pages = t('event.readPages', { count });
  const recognised = wholeNumber(detail['recognised']);
  return withUnread(recognisedSentence(pages, count, recognised, words), detail['unread'], words);
}

/** How many of the pages were recognised, after the sentence. */
function recognisedSentence(pages: string, count: number, recognised: number | null, { t }: Words): string {
  if (!recognised) return pages;
  return recognised === count
    ? t('event.readAllScanned', { pages })
    : t('event.readScanned', { pages, recognised });
}

/** Which pages, and what the clerk chose besides; no choice is told as none. */
function readAgainSentence(detail: Detail, { t }: Words): string | null {
  const count = wholeNumber(detail['count']);
  const { pages, languages } = detail;
  const turns = wholeNumber(detail['turn']);
  if (count === null || pages === undefined) return null;
  const sentence = pages === '' ? t('event.readAgainAll') : t('event.readAgainPages', { count, pages });
  const choices = [
    detail['recognize'] === 'true' ? [t('event.readAgainRecognize')] : [],
    languages === undefined ? [] : [t('event.readAgainLanguages', { languages })],
    turns === null
      ? []
      : [turns === 0 ? t('event.readAgainUnturned') : t('event.readAgainTurned', { degrees: turns * 90 })],
  ].flat();
  return choices.length === 0
    ? sentence
    : t('event.readAgainWith', { sentence, choices: choices.join(', ') });
}

/** A day of the calendar as both languages of the window write it: 31/12/2026. */
function writtenDay(day: string): string {
  return day.split('-').toReversed().join('/');
}

function known<T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  return values.find((each) => each === value);
}

function wholeNumber(text: string | undefined): number | null {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) && number >= 0 ? number : null;
}
