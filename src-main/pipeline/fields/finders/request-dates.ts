import { findDates, toIsoDate } from '../../../core/dates.ts';
import type { DateMatch } from '../../../core/dates.ts';
import { after, before } from '../context.ts';
import { best, confidence } from '../found.ts';
import type { Candidate, Found } from '../found.ts';
import { hasNoClient } from '../no-client.ts';
import type { Reading } from '../reading.ts';

/** What the words before or after a date make of it; the nearest word decides, the score says how plainly. */
interface Cue {
  readonly pattern: RegExp;
  readonly meaning: 'effectiveDate' | 'replyBy' | 'other';
  readonly score: number;
}

const CUES: readonly Cue[] = [
  {
    meaning: 'replyBy',
    score: 4,
    pattern:
      /\bentro(?: e non oltre)?(?: il(?: giorno)?| l['a]|:)?|no later than|\brisp(?:osta)?\.? entro|(?:hai|avete|ha|c'è) tempo fino(?: al(?:l')?)?|entro quando[^?\n]{0,40}\?|termine (?:per |ultimo |massimo )?(?:per )?(?:la |il |le |di |l')?(?:l'offert\w|le offert\w|offert\w|la risposta|risposta|(?:il |la )?riscontro|present\w+|ricez\w+|invio)[^\d\n]{0,30}|scad(?:enza|\.) (?:per )?(?:l'offert\w|le offert\w|offert\w|risposta|presentazione|invio)[^\d\n]{0,25}|(?:risposta|riscontro|offerta|preventivo|quotazione|preventivi|offerte) (?:entro|richiest\w|desiderat\w|attes\w|per|x|prima del)(?: il)?|consegna (?:dei |delle |del )?(?:preventiv\w|offert\w|quotazion\w)|deadline|(?:data|termine) limite[^\d\n]{0,25}|(?:(?:fa(?:i|te|tem\w)?|far\w*) (?:\p{Ll}{2,6} )?(?:sapere|avere)|mandam\w+|mandatem\w+|inviatem\w+|inviarm\w+|gradit\w+)[^.\n\d]{0,40}\bper (?:il|l')/giu,
  },
  {
    meaning: 'replyBy',
    score: 3,
    pattern:
      /prima del(?:l')?|al più tardi|non più tardi del(?:l')?|non oltre|al massimo(?: entro)?(?: il)?|reply by|\bby\b|rispondere (?:per|il)|(?:offert\w|preventiv\w|propost\w|quotazion\w|rispost\w|indicazion\w(?: di (?:costo|premio|prezzo))?|cost[oi]|prezz[oi]|premi[oi])(?: \p{Ll}+){0,2} (?:fino al(?:l')?|per(?: il(?: giorno)?)?(?= *\d))|(?:cenno|qualcosa|proposta|riscontro|notizie|risposta|conto|prezzo)(?: \p{Ll}+)? per (?:il(?: giorno)?|l')|scadenza (?:per )?(?:la |il )?(?:risposta|riscontro)|(?:inviare|mandare|avere|ricevere)[^.\n\d]{0,45}\bper (?:il(?: giorno)?|l')/giu,
  },
  {
    meaning: 'effectiveDate',
    score: 4,
    pattern:
      /decorrenz\w+|efficacia|\bperiodo\b|decorr\.|decorre\w*|effetto|\beff\.|con inizio|\binizi\w*|apertura (?:del )?cantiere|a partire|a far data|partisse|\bpart(?:a|e|ono)\b|entr(?:a|erà) in|partirebbe|partirei|partirà|partiremmo|partire|partenza|in vigore|da far partire|cominc\w+|incept(?:ion|s)?\b|inception|effective|\bstart(?:s|ing|ed)?\b|prima data utile|validità|\battiva(?:zione|ta|re|rla|ndo)?\b|avrà effetto|\bvalere\b|consegna (?:dei |del )?(?:lavori|cantiere)|avvierà|avvier\w+|avvio/gi,
  },
  {
    meaning: 'effectiveDate',
    score: 3,
    pattern:
      /\bdal(?:l'|le ore)?(?: giorno)?(?=[\s'\d]|$)|\bda (?:(?:luned|marted|mercoled|gioved|venerd)ì |sabato |domenica )?\s*$|\bda(?= (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre))|\bfrom\b|\brogito\b|in uscita|\brinnovo\b|scadenz\w+|\bscad\b\.?|\bscad[eo]n?o?\b|scadr[\wàò]+|scadere|scadut\w|termin[ai]\b|terminerà|cessa\w*|expir\w+|expiry|renewal|finisce|finir[\wàò]+|\bfine\s*$|\bapr(?:o|iamo|iremo|irò)\b|consegna delle chiavi|immatricol\w+|\britir(?:o|iamo|eremo|erò|ano)\b|disdett\w+ [^.\d]{0,25}\bper(?: il)? *$|[fs]ino al|a tutto il|\bmuor\w+|h24|\btermine(?=(?: al| il| del)? *$)|consegna (?:il|fissata|prevista)|\barriv(?:a|ano|eranno|erà)\b|\bda:? *$|si montano|(?:inizio )?montaggio|ponteggi/gi,
  },
  {
    meaning: 'other',
    score: 0,
    pattern:
      /sinistr\w+|fattura|nat[oa] (?:a|il)|riunione|assemblea|\bcda\b|incidente|accadut\w+|avvenut\w+|\bieri\b|verbale|determina|delibera|decreto|d\.\s?lgs\.?|d\.\s?m\.?|legge|\bart\.|protocollo|prot\.|scritto|mutuo|collaudo|comunicare|congresso|retroattiv\w+(?:\s+dal?)?\s*|costruzione|iscritt\w+|bonifico|del bollettino|fine lavori|mail del|lettera del/gi,
  },
];
const LETTER_DATE = /^[\s]*\p{Lu}[\p{L}' ]{1,40},?(?: lì| addì| il)?\s*$/u;
/** "Dal 2 aprile ho telefonato": since then, not from then on. */
const SINCE = /\bdal(?:l')?\s*$/i;
const PAST_BEHIND = /^\s*(?:(?:non )?(?:ho|hai|ha|abbiamo|hanno|è|sono|siamo)|e fino)\b/i;
/** "D.M. 22 settembre 2016" dates a law, not the request. */
const OF_A_LAW = /(?:d\.?\s?m\.?|d\.?\s?lgs\.?|decreto|legge|d\.?p\.?r\.?)\s*(?:del\s*)?$/i;
const ANSWER =
  /(?:offert|preventiv|quotazion|rispost|riscontro|propost|ricever|trasmet|inviar|mandar|numeri|prezz|quotare)/i;
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
  return (['effectiveDate', 'replyBy'] as const).flatMap((name) => {
    const chosen = best(candidates.filter((candidate) => candidate.meaning === name));
    if (!chosen) return [];
    const far = Math.abs(Number(chosen.value.slice(0, 4)) - reading.today.getFullYear()) > 5;
    const sure = confidence(0.55 + chosen.score / 11 - (far ? 0.3 : 0));
    return [{ name, value: chosen.value, confidence: sure, spans: [chosen] }];
  });
}

interface FullDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

interface DateCandidate extends Candidate<string> {
  readonly meaning: Cue['meaning'];
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
    return iso ? [{ iso, start, end }] : [];
  });
}

function interpret(prose: string, date: FullDate): readonly DateCandidate[] {
  const lead = before(prose, date.start, 130);
  const line = prose.slice(prose.lastIndexOf('\n', date.start - 1) + 1, date.start);
  if (line.trim() !== '' && LETTER_DATE.test(line) && line.length < 35 && !hasCue(line)) return [];
  if (SINCE.test(lead) && PAST_BEHIND.test(prose.slice(date.end, date.end + 20))) return [];
  const cue = nearestCue(lead) ?? cueBehind(after(prose, date.end, 45));
  if (!cue || cue.meaning === 'other') return [];
  const sentence = before(prose, date.start, 200) + after(prose, date.end, 90);
  const answer = ANSWER.test(sentence);
  const unlikely = cue.meaning === 'replyBy' && !answer && WORK_UNTIL.test(lead);
  const bonus = cue.meaning === 'replyBy' ? (answer ? 1 : unlikely ? -3 : 0) : 0;
  const score = cue.score + bonus - cue.distance / 60;
  return score <= 0
    ? []
    : [{ value: date.iso, meaning: cue.meaning, score, start: date.start, end: date.end }];
}

function hasCue(text: string): boolean {
  return nearestCue(text) !== undefined;
}

/** The last cue before the date, with the characters between. */
function nearestCue(lead: string): (Cue & { distance: number }) | undefined {
  let nearest: (Cue & { distance: number; end: number }) | undefined;
  for (const cue of CUES) {
    for (const match of lead.matchAll(cue.pattern)) {
      const end = match.index + match[0].length;
      const stronger = nearest && end === nearest.end && cue.score > nearest.score;
      if (!nearest || end > nearest.end || stronger) nearest = { ...cue, end, distance: lead.length - end };
    }
  }
  return nearest;
}

/** "… 31/12/2025, data di effetto del nuovo", "… 15 novembre: scadenza". */
function cueBehind(tail: string): (Cue & { distance: number }) | undefined {
  const match =
    /^[\s,(–-]*(?:(?:è |sarà )?(?:la )?(?:data|giorno) (?:di |del(?:la)? )?)?(?:effetto|decorrenza|scadenza|rinnovo)/i.exec(
      tail,
    );
  return match ? { meaning: 'effectiveDate', score: 3, pattern: /./g, distance: 0 } : undefined;
}
