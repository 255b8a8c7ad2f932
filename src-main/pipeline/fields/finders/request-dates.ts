import { findDates, toIsoDate } from '../../../core/dates.ts';
import type { DateMatch } from '../../../core/dates.ts';
import { after, before } from '../context.ts';
import { best, confidence } from '../found.ts';
import type { Candidate, Found } from '../found.ts';
import { DATE_CUES } from '../date-cues.ts';
import type { DateCue } from '../date-cues.ts';
import { hasNoClient } from '../no-client.ts';
import type { Reading } from '../reading.ts';

const LETTER_DATE = /^[\s]*\p{Lu}[\p{L}' ]{1,40},?(?: lì| addì| il)?\s*$/u;
/** "Dal 2 aprile ho telefonato": since then, not from then on. */
const SINCE = /\bdal(?:l')?\s*$/i;
const PAST_BEHIND = /^\s*(?:(?:non )?(?:ho|hai|ha|abbiamo|hanno|è|sono|siamo)|e fino)\b/i;
/** "D.M. 22 settembre 2016" dates a law, not the request. */
const OF_A_LAW = /(?:d\.?\s?m\.?|d\.?\s?lgs\.?|decreto|legge|d\.?p\.?r\.?)\s*(?:del\s*)?$/i;
const ANSWER =
  /(?:offert|preventiv|quotazion|\bidea|riferir|rispost|riscontro|propost|ricever|trasmet|inviar|mandar|numeri|prezz|quotare)/i;
/** "il 7 settembre ci consegnano il cantiere", "per il 15 ottobre la polizza deve essere attiva" */
const BEGINS_BEHIND =
  /^\s*(?:(?:ci|mi|vi|si) )?(?:consegn\p{Ll}+|inizi\p{Ll}+|part(?:e|ono|iamo|iremo|irà)|apr(?:e|ono|iamo|iremo)|cominc\p{Ll}+|subentr\p{Ll}+|entr\p{Ll}+ in|mont(?:a|ano|iamo)|avvi\p{Ll}+|prend\p{Ll}+ possesso|ritir\p{Ll}+|scad\p{Ll}+|(?:la |il |lo )?(?:polizza|copertura|garanzia)[^.;\n]{0,15} (?:deve|dev'|dovr)\p{Ll}*[^.;\n]{0,10}(?:attiv|part|decorr|in vigore))/iu;
/** "il 20 settembre ho il cda e devo portare la vostra offerta" */
const ANSWER_BEHIND =
  /^[\s,]*(?:ho|abbiamo|c'è)[^.;\n]{0,40}(?:offert|preventiv|quotazion)|^[\s,]*al più tardi/i;
/** What is so since a day, and does not begin on it. */
const SINCE_WHEN =
  /(?:iscritt|client[ei]|(?:è|sono) (?:già )?(?:nostr|mi[oa])|proprietari|assunt|abilitat|titolar|aperto|costituit|fondat|operiamo|lavor(?:o|iamo)|esercit\p{Ll}+)\p{Ll}*(?: [^.;\n\d]{0,25})? dal(?:l')?\s*$/iu;
/** What a deadline is for that is none for an answer. */
const OTHER_DEADLINE =
  /(?:pagare|saldare|versare|bollo|bollett|finir\p{Ll}+|finiranno|terminer\p{Ll}+|ultimat\p{Ll}+|conclus\p{Ll}+|traslocare|consegnare i lavori)[^.;\n]{0,30}entro[^.;\n]{0,14}$/iu;
/** "[18/11/26, 05:12] Panificio:" says when a message was sent. */
const SENT = /(?:^|\n)[ ]*\[$/;

/** "per l'anno 2028, dal primo gennaio". */
const NAMED_YEAR = /(?:per l'|nell'|dell'|l')anno (?<year>20\d{2})(?!\d)/gi;
const WORK_UNTIL = /(?:monta|ultima|complet|conclus|consegn|termin|regolar|pag|lavori|estate)/i;

/** When cover is to start and until when an answer is wanted. */
export function findDateFields(reading: Reading): readonly Found[] {
  if (hasNoClient(reading)) return [];
  const given = findDates(reading.text).filter(
    (date) => !OF_A_LAW.test(reading.text.slice(0, date.start).slice(-16)),
  );
  const named = [...reading.prose.matchAll(NAMED_YEAR)].map((match) => Number(match.groups?.['year']));
  const dates = resolveYears(findDates(reading.prose), given, named);
  const candidates = dates.flatMap((date) => interpret(reading.prose, date));
  const start = best(candidates.filter(({ meaning }) => meaning === 'effectiveDate'));
  const answer = best(candidates.filter(({ meaning }) => meaning === 'replyBy'));
  // Nobody wants the offer after the start: the year that is missing is one the document does not give.
  const late = answer && start && !answer.complete && answer.value > start.value;
  return [
    { name: 'effectiveDate' as const, chosen: start },
    { name: 'replyBy' as const, chosen: late ? undefined : answer },
  ].flatMap(({ name, chosen }) => {
    if (!chosen) return [];
    const far = Math.abs(Number(chosen.value.slice(0, 4)) - reading.today.getFullYear()) > 5;
    const sure = confidence(0.55 + chosen.score / 11 - (far ? 0.3 : 0));
    return [{ name, value: chosen.value, confidence: sure, spans: [chosen] }];
  });
}

interface FullDate {
  readonly iso: string;
  /** Whether the year stands with the day. */
  readonly complete: boolean;
  readonly start: number;
  readonly end: number;
}

interface DateCandidate extends Candidate<string> {
  readonly meaning: DateCue['meaning'];
  readonly complete: boolean;
}

/**
 * A date without a year is taken only when the document gives years elsewhere: the year among them that
 * puts it on or after the document's first date, for what is asked lies ahead.
 */
function resolveYears(
  dates: readonly DateMatch[],
  all: readonly DateMatch[],
  named: readonly number[],
): readonly FullDate[] {
  const known = all.flatMap((date) =>
    date.year === null ? [] : [toIsoDate(date.year, date.month, date.day) ?? ''],
  );
  const years = [...new Set([...known.map((iso) => Number(iso.slice(0, 4))), ...named])].toSorted(
    (a, b) => a - b,
  );
  const first = known[0] ?? '';
  return dates.flatMap(({ day, month, year, start, end }) => {
    const choices =
      year === null ? years.map((each) => toIsoDate(each, month, day)) : [toIsoDate(year, month, day)];
    const iso = choices.find((choice) => choice !== null && (year !== null || choice >= first)) ?? choices[0];
    return iso ? [{ iso, complete: year !== null, start, end }] : [];
  });
}

function interpret(prose: string, date: FullDate): readonly DateCandidate[] {
  const lead = before(prose, date.start, 130);
  if (datesTheText(prose, date) || isPast(prose, lead, date)) return [];
  const cue = nearestCue(lead) ?? cueBehind(after(prose, date.end, 45));
  if (!cue || cue.meaning === 'other') return [];
  const bonus = cue.meaning === 'replyBy' ? ofAnswer(prose, lead, date) : 0;
  const score = cue.score + bonus - cue.distance / 60;
  return score <= 0
    ? []
    : [
        {
          value: date.iso,
          meaning: cue.meaning,
          complete: date.complete,
          score,
          start: date.start,
          end: date.end,
        },
      ];
}

/** How much more, or less, the sentence around a deadline speaks of an answer. */
function ofAnswer(prose: string, lead: string, date: FullDate): number {
  if (OTHER_DEADLINE.test(lead)) return -6;
  if (ANSWER.test(before(prose, date.start, 200) + after(prose, date.end, 90))) return 1;
  return WORK_UNTIL.test(lead) ? -3 : 0;
}

/** "Cuneo, 3 marzo 2026", "[18/11/26, 05:12]": when the text was written. */
function datesTheText(prose: string, { start }: FullDate): boolean {
  const line = prose.slice(prose.lastIndexOf('\n', start - 1) + 1, start);
  if (SENT.test(prose.slice(Math.max(0, start - 12), start))) return true;
  return line.trim() !== '' && LETTER_DATE.test(line) && line.length < 35 && !hasCue(line);
}

/** "Dal 2 aprile ho telefonato", "iscritto dal 3 maggio": since then, not from then on. */
function isPast(prose: string, lead: string, { end }: FullDate): boolean {
  return SINCE_WHEN.test(lead) || (SINCE.test(lead) && PAST_BEHIND.test(prose.slice(end, end + 20)));
}

function hasCue(text: string): boolean {
  return nearestCue(text) !== undefined;
}

/** The last cue before the date, with the characters between. */
function nearestCue(lead: string): (DateCue & { distance: number }) | undefined {
  let nearest: (DateCue & { distance: number; end: number }) | undefined;
  for (const cue of DATE_CUES) {
    for (const match of lead.matchAll(cue.pattern)) {
      const end = match.index + match[0].length;
      const stronger = nearest && end === nearest.end && cue.score > nearest.score;
      if (!nearest || end > nearest.end || stronger) nearest = { ...cue, end, distance: lead.length - end };
    }
  }
  return nearest;
}

/** "… 31/12/2025, data di effetto del nuovo", "… 15 novembre: scadenza". */
function cueBehind(tail: string): (DateCue & { distance: number }) | undefined {
  const match =
    /^[\s,(–-]*(?:(?:è |sarà )?(?:la )?(?:data|giorno) (?:di |del(?:la)? )?)?(?:effetto|decorrenza|scadenza|rinnovo)/i.exec(
      tail,
    ) ?? BEGINS_BEHIND.exec(tail);
  if (match) return { meaning: 'effectiveDate', score: 3, pattern: /./g, distance: 0 };
  return ANSWER_BEHIND.test(tail) ? { meaning: 'replyBy', score: 3, pattern: /./g, distance: 0 } : undefined;
}
