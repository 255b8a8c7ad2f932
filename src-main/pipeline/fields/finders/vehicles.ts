import { compactPlate, isPlate } from '../../../core/italian-codes/plate.ts';
import { repairByShape } from '../../../core/italian-codes/misread-characters.ts';
import { NUMBER_WORD } from '../../../core/numbers-in-words.ts';
import { after, before } from '../context.ts';
import { isRuledOut } from '../exclusions.ts';
import { readCount } from '../counts.ts';
import { best, confidence } from '../found.ts';
import type { Candidate, Found } from '../found.ts';
import type { Reading, Span } from '../reading.ts';

const PLATE = /(?<![A-Za-z0-9])[A-Z8][A-Z8][ -]?[\dOISBZ]{3}[ -]?[A-Z8][A-Z8](?![A-Za-z0-9])/g;
const SMALL_PLATE =
  /(?<=\btarg\w{1,3}[\s:][^\n.]{0,80})(?<![A-Za-z0-9])[a-z]{2}[ -]?\d{3}[ -]?[a-z]{2}(?![a-z0-9])/g;
const OTHER_SIDE =
  /(?:controparte|investitore|antagonista|altr[oa] (?:veicolo|auto|vettura)|danneggiat[oa]|(?:tamponat|urtat|colpit)[oaie] da|scontrat[oaie] con)(?:(?!nostr|\bmi[oa]\b|assicurat)[^.\n]){0,50}$/i;

const COUNT = String.raw`(?<count>\d{1,4}|${NUMBER_WORD})`;
const GENERIC = String.raw`veicoli|autoveicoli|mezzi|automezzi|targhe|unit[àa]|automobili|vehicles|trucks|vans|cars`;
const SPECIFIC = String.raw`autocarri|furgon(?:i|cini)|vetture|autovetture|auto|camion|autobus|bus|pullman|pulmini|macchine|motrici|trattori|mezzi d'opera|motocicli|ambulanze|taxi|bisarche|motocarri|scuolabus|minibus|pulmin[oi]|rimorchi|semirimorchi|trattrici|escavatori|scooter|moto|motoveicoli|ciclomotori|betoniere|cisterne|spazzatrici|compattatori|carri attrezzi|carriattrezzi|utilitarie|berline|suv|fuoristrada|quad|pick-?up|autopompe|autobotti|motoslitte|bilici|mezzi d'opera|mezzi pesanti`;
const BEFORE_NOUN = new RegExp(
  String.raw`(?<![\w.,/€'-]|\bil )${COUNT}\s+(?:(?:tra|fra)\s+)?(?:(?!${NUMBER_WORD}\s)\p{L}{3,14}\s+)?(?:(?<generic>${GENERIC})|(?<specific>${SPECIFIC}))(?!\w)`,
  'giu',
);
const AFTER_LABEL = new RegExp(
  String.raw`(?<!\p{L})(?:${GENERIC}|${SPECIFIC})(?:\s+(?:da turismo|da lavoro|pesanti|leggeri|da assicurare|assicurati|in flotta|aziendali|totali))?\s*(?:[:=?]{1,2}|\t|,?\s*\bn\.|\bsono\b|(?<=(?:numero|n\.|n°|nr\.?|tot\.?|totale) (?:\p{L}+ ?){1,3}))\s*(?:circa\s+|n\.\s*)?${COUNT}(?![\w/%]|[.,]\d)`,
  'giu',
);
const IN_ALL = new RegExp(
  String.raw`(?<![\w.,/€])(?:${COUNT}\s+in (?:tutto|totale)|in (?:tutto|totale)\s+(?:sono\s+)?${COUNT.replace('count', 'count2')}|flotta (?:di|composta da)\s+${COUNT.replace('count', 'count3')}|(?<=\.\s|,\s)sono\s+${COUNT.replace('count', 'count4')}(?=[,.;\s])|(?:diventat[ei]|arrivat[ei] a|passat[ei] a|salit[ei] a)\s+${COUNT.replace('count', 'count5')}(?=[,.;:\s]))(?![\w%])`,
  'giu',
);
const TOTAL =
  /(?:in tutto|in totale|totale|restano|complessiv\w+|flotta|parco|composta? da|siamo (?:arrivati )?a)[^.\n\d:(,]{0,25}$/i;
const A_PART =
  /(?:di cui|\+|(?:\d|\b(?:uno|una|due|tre|quattro|alcun[ie]|parte|metà))\s+de(?:i|gli|lle)|prim[ie]|\bsu|(?:più|meno) di|sopra (?:i|le)|ultim[ie]|altri|altre|alcuni|oltre a|sostitu\w+|rubat\w+|venduti|abbiamo perso)\s*(?:\p{L}{1,6}\s+)?$/iu;
const LEAST_SCORE = 1.5;
/** Kinds of vehicles within this many characters are one list. */
const ENUMERATION = 160;
const NOT_TO_INSURE = /(?:locazione|noleggio|già assicurat|esclus|non vanno|non nostr)/i;

/** Plates of the live request, and the number of vehicles it states. */
export function findVehicles(reading: Reading): readonly Found[] {
  return [...findPlates(reading), ...findVehicleCount(reading)];
}

function findPlates({ live }: Reading): readonly Found[] {
  const places = new Map<string, Span>();
  for (const match of [...live.matchAll(PLATE), ...live.matchAll(SMALL_PLATE)]) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (OTHER_SIDE.test(before(live, span.start, 80)) || isRuledOut(live, span)) continue;
    const code = repairByShape(compactPlate(match[0]), 'LLDDDLL');
    if (isPlate(code) && !places.has(code)) places.set(code, span);
  }
  if (places.size === 0) return [];
  const inOrder = [...places].toSorted(([, a], [, b]) => a.start - b.start);
  const value = inOrder.map(([code]) => code);
  return [{ name: 'plates', value, confidence: 0.95, spans: inOrder.map(([, span]) => span) }];
}

function findVehicleCount(reading: Reading): readonly Found[] {
  if (reading.category !== 'Flotta Auto') return [];
  const chosen = largest(vehicleCounts(reading.prose));
  if (!chosen) return [];
  const sure = confidence(0.6 + chosen.score / 12);
  return [{ name: 'vehicleCount', value: chosen.value, confidence: sure, spans: [chosen] }];
}

/** Of counts that are equally likely the largest: the others are parts of it. */
function largest(counts: readonly Candidate<number>[]): Candidate<number> | undefined {
  const top = best(counts)?.score ?? 0;
  if (top < LEAST_SCORE) return undefined;
  return best(
    counts.filter(({ score }) => score > top - 0.5).map((count) => ({ ...count, score: count.value })),
  );
}

/** "14 betoniere, 3 pale", "3 pullman + la monovolume": another kind follows. */
const LIST_GOES_ON = new RegExp(
  String.raw`^(?: \p{L}+){0,3}(?: \([^)\n]{0,20}\))?(?:(?:,| e| ed) (?:n\. ?)?(?:\d{1,3}|${NUMBER_WORD}) \p{L}{3}| \+ )`,
  'iu',
);

/** "i cinque carroattrezzi e le due auto": another kind stands before. */
const LIST_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\d{1,3}|${NUMBER_WORD}) \p{L}{4,}(?: \p{L}+){0,2}(?:,| e| ed)(?: le| i| gli| n\.)? ?$`,
  'iu',
);

/** "due trattori e due auto": counts of kinds near each other would have to be added up, so none is the number. */
function withoutEnumerations(
  prose: string,
  kinds: readonly Candidate<number>[],
): readonly Candidate<number>[] {
  return kinds.map((kind, at) => {
    const neighbours = [kinds[at - 1], kinds[at + 1]].filter((other) => other !== undefined);
    const near = neighbours.some((other) => Math.abs(other.start - kind.start) < ENUMERATION);
    const listed =
      near ||
      LIST_GOES_ON.test(prose.slice(kind.end, kind.end + 60)) ||
      LIST_BEFORE.test(prose.slice(Math.max(0, kind.start - 60), kind.start));
    return listed ? { ...kind, score: kind.score - 1.5 } : kind;
  });
}

function vehicleCounts(prose: string): readonly Candidate<number>[] {
  const named = matchesOf(prose, BEFORE_NOUN);
  const generic = named.filter(({ groups }) => groups?.['generic'] !== undefined);
  const specific = named.filter(({ groups }) => groups?.['specific'] !== undefined);
  const labelled = matchesOf(prose, AFTER_LABEL).filter((match) => !beginsEnumeration(prose, match));
  return [
    ...counts(prose, generic, 3),
    ...withoutEnumerations(prose, counts(prose, specific, 2)),
    ...counts(prose, labelled, 3.5),
    ...counts(prose, matchesOf(prose, IN_ALL), 3.5),
  ];
}

function matchesOf(prose: string, pattern: RegExp): readonly RegExpExecArray[] {
  return [...prose.matchAll(pattern)];
}

/** "7 mezzi: 4 furgoni, 2 auto", "Veicoli: 5 ambulanze": the number after the label counts a kind. */
function beginsEnumeration(prose: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return /^ \p{L}/u.test(prose.slice(end, end + 2));
}

function counts(prose: string, matches: readonly RegExpExecArray[], base: number): Candidate<number>[] {
  return matches.flatMap((match) => {
    const { count, count2, count3, count4, count5 } = match.groups ?? {};
    const value = readCount(count ?? count2 ?? count3 ?? count4 ?? count5);
    if (value === null || value < 2) return [];
    const end = match.index + match[0].length;
    const lead = before(prose, match.index, 60);
    const tail = after(prose, end, 40);
    const total = TOTAL.test(lead) || /^\s*\(?in tutto|^\s*in totale/i.test(tail) ? 1.5 : 0;
    const part = A_PART.test(lead) ? 2 : 0;
    const excluded = NOT_TO_INSURE.test(tail) ? 1 : 0;
    return [{ value, score: base + total - part - excluded, start: match.index, end }];
  });
}
