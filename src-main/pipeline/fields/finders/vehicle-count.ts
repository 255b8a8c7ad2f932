import { ENGLISH_NUMBER_WORD, NUMBER_WORD } from '../../../core/numbers-in-words.ts';
import { after, before } from '../context.ts';
import { readCount, ROUND_NUMBER } from '../counts.ts';
import { best, confidence } from '../found.ts';
import type { Candidate, Found } from '../found.ts';
import type { Reading } from '../reading.ts';
import { MODELS } from '../rows/vehicle-words.ts';
import { ONE_VEHICLE, VEHICLES_OF_ANY_KIND, VEHICLES_OF_ONE_KIND } from '../words/vehicle-nouns.ts';

/** Models whose names are also words: "due partner" are no vans. */
const ALSO_WORDS =
  /^(?:idea|partner|punto|strada|tipo|focus|leaf|polo|master|expert|stilo|ranger|golf|case)$/;
const MODEL = MODELS.filter((model) => !ALSO_WORDS.test(model)).join('|');

const WRITTEN = String.raw`\d{1,4}|${ENGLISH_NUMBER_WORD}|${NUMBER_WORD}`;
const COUNT = `(?<count>${WRITTEN})`;
/** "9 (nove)", "otto (8)" */
const REPEATED = String.raw`(?:\s*\(\s*(?:${WRITTEN})\s*\))?`;
const ANY = `(?:${VEHICLES_OF_ANY_KIND}|${VEHICLES_OF_ONE_KIND})`;
const BEFORE_NOUN = new RegExp(
  String.raw`(?<![\w.,/€'-]|\bil )(?:(?:tutt[ie] e )?${COUNT}${REPEATED}|(?<round>${ROUND_NUMBER}))\s+(?:(?:tra|fra|di)\s+|(?<=tutt[ie] e \S{1,20} |sono \S{1,20} )(?:i|gli|le)\s+)?(?:(?!${NUMBER_WORD}\s)\p{L}{3,14}\s+)?(?:(?<generic>${VEHICLES_OF_ANY_KIND})|(?<specific>${VEHICLES_OF_ONE_KIND}|${MODEL}))(?!\w)`,
  'giu',
);
const AFTER_LABEL = new RegExp(
  String.raw`(?<!\p{L})(?:${VEHICLES_OF_ANY_KIND}|(?<kind>${VEHICLES_OF_ONE_KIND})|(?:parco|consistenza)(?: (?:auto|mezzi|veicoli|veicolare|circolante|(?:del(?:la)? )?(?:parco|flotta)))?|flotta)(?:\s+(?:da turismo|da lavoro|pesanti|leggeri|da assicurare|assicurati|in flotta|aziendali|totali|complessivi))?(?:\s*\([^)\n\d]{0,30}\))?\s*(?:[:=?]{1,2}|\t|,?\s*\bn(?:\.|°|º|r\.)|\bsono\b|(?<=(?:numero|n\.|n°|nr\.?|tot\.?|totale) (?:\p{L}+ ?){1,3})|(?= \d{1,4} *(?:\n|$)))\s*(?:circa\s+|n\.\s*)?${COUNT}(?![\w/%]|[.,]\d)`,
  'giu',
);
/** "I camion che vorremmo assicurare sono quattordici", "il numero dei mezzi è salito a 19" */
const PREDICATE = new RegExp(
  String.raw`(?<!\p{L})(?:${ANY}|flotta|parco)(?:\s(?:auto|mezzi))?(?:\s\p{L}[\p{L}']*){0,6}?\s(?:sono|sarebbero|saranno|è (?:di|pari a)|è(?: \p{L}{3,10})? a|è|ammonta(?:no)? a|conta|arriva(?:no)? a)\s+(?:attualmente |oggi |ora |in totale |in tutto |circa |ben |solo |n\. ?)?${COUNT}${REPEATED}(?=\s*(?:[.,;)\n]|$|in (?:tutto|totale)|complessiv|unità))`,
  'giu',
);
/** "i furgoni (19, tutti Transit)", "3 camion (tot. 18)" */
const IN_BRACKETS = new RegExp(
  String.raw`(?<!\p{L})(?<noun>${ANY}|flotta)(?:\s\p{L}[\p{L}']*){0,3}\s*\(\s*(?<total>tot(?:ale|\.)?:?\s*|in tutto\s*)?(?:n\.\s*)?${COUNT}(?=\s*(?:\)|,|in (?:tutto|totale)|unità|pezzi|pz))`,
  'giu',
);
const IN_ALL = new RegExp(
  String.raw`(?<![\w.,/€])(?:${COUNT}\s+in (?:tutto|totale)|in (?:tutto|totale)\s+(?:sono\s+)?${COUNT.replace('count', 'count2')}|flotta (?:di|composta da)\s+${COUNT.replace('count', 'count3')}|(?<=\.\s|,\s)sono\s+${COUNT.replace('count', 'count4')}(?=[,.;\s])|(?:diventat[ei]|arrivat[ei] a|passat[ei] (?:da \S{1,14} )?a|salit[ei] a|scesi a)\s+${COUNT.replace('count', 'count5')}(?=[,.;:\s]|$)|${COUNT.replace('count', 'count6')}\s?(?:pz\b|pezzi\b))(?![\w%])`,
  'giu',
);
/** "Ne abbiamo ventitré", "in numero di 38", "il numero buono è diciassette", "quindi 6!", "il conto fatelo su 7" */
const SAID_APART = new RegExp(
  [
    String.raw`(?<!\p{L})ne (?:abbiamo|ho|possediamo|contiamo|usiamo|gestiamo|assicuriamo)\s+(?:in tutto |circa )?${COUNT}(?=\s*(?:[,.;:)\n]|$|in (?:tutto|totale)|e ))`,
    String.raw`in numero di (?:n\. )?${COUNT.replace('count', 'count2')}${REPEATED}(?![\w%])`,
    String.raw`(?:numero|totale|conteggio)(?: \p{L}+){0,2} (?:è|sarebbe|diventa) (?:di )?${COUNT.replace('count', 'count3')}(?=\s*(?:[.,;:)!\n]|$))`,
    String.raw`(?<!\p{L})quindi (?:sono |in tutto )?${COUNT.replace('count', 'count4')}(?=\s*(?:[.,;)!\n]|$))`,
    String.raw`(?:conto|preventivo|calcolo|polizza)[^.\n\d]{0,20} su ${COUNT.replace('count', 'count5')}(?=\s*(?:[.,;)!\n]|$))`,
  ].join('|'),
  'giu',
);
/** "ne restano 18": after what leaves the fleet. */
const LEFT = new RegExp(
  String.raw`(?<!\p{L})ne (?:restano|rimangono|resteranno|rimarranno|teniamo|terremo)\s+(?:in servizio\s+)?${COUNT}(?![\w%]|[.,]\d)`,
  'giu',
);
const TOTAL =
  /(?:in tutto|in totale|totale|restano|complessiv\w+|flotta|parco|composta? da|siamo (?:arrivati )?a)[^.\n\d:(,]{0,25}$/i;
const A_PART =
  /(?:di cui|\+|(?:\d|\b(?:uno|una|due|tre|quattro|alcun[ie]|parte|metà))\s+de(?:i|gli|lle)|prim[ie]|\bsu|(?:più|meno) di|sopra (?:i|le)|ultim[ie]|altri|altre|alcuni|oltre a|sostitu\w+|rubat\w+|venduti|abbiamo perso|sol[oi]|soltanto|\bdai)\s*(?:\p{L}{1,6}\s+)?$/iu;
/** "otto veicoli dei nostri trenta", "2 veicoli coinvolti", "i 4 mezzi nuovi soltanto" */
const A_PART_BEHIND = new RegExp(
  String.raw`^\s+(?:\p{L}{3,12}\s+)?(?:(?:dei|delle|dai|su)\s+(?:nostri\s+|nostre\s+)?(?:${WRITTEN})(?!\w)|soltanto|coinvolt|incidentat|rubat|vendut|dell'anno scorso|di prima)`,
  'iu',
);
const NOT_TO_INSURE = /(?:locazione|noleggio(?! con conduc)|già assicurat|esclus|non vanno|non nostr)/i;
const NAMES_VEHICLES = new RegExp(String.raw`(?<!\p{L})(?:${ANY}|flotta|parco)(?!\p{L})`, 'iu');
/** How far above what is said of them vehicles may be named, in characters. */
const NEAR = 250;
const LEAST_SCORE = 1.5;
/** Kinds of vehicles within this many characters are one list. */
const ENUMERATION = 160;

/** A request that is not for a fleet may still be about one: to cancel it, to have its documents. */
const OF_A_FLEET = /libro matricola|\bflott|parco (?:auto|mezzi|veicol)/i;
const PLAINLY_SAID = 3;

/** The number of vehicles that the live request states. */
export function findVehicleCount({ prose, category }: Reading): readonly Found[] {
  if (category !== 'Flotta Auto' && !(category === 'Altro' && OF_A_FLEET.test(prose))) return [];
  const chosen = largest(vehicleCounts(prose));
  if (!chosen || (category === 'Altro' && chosen.score < PLAINLY_SAID)) return [];
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

/** Things that a list may name beside vehicles, without being part of the fleet. */
const NO_VEHICLES = String.raw`barche|natanti|gommoni|muletti|carrelli|sinistri|anni|autisti|dipendenti|sedi|conducenti|filiali|soci|mesi|rate`;
/** "14 betoniere, 3 pale", "3 pullman + la monovolume", "undici camion e un'auto": another kind follows. */
const LIST_GOES_ON = new RegExp(
  String.raw`^(?: \p{L}+){0,3}(?: \([^)\n]{0,20}\)|, \p{L}+ compres[eio],)?(?:(?:,| e| ed| più) (?:n\. ?)?(?:\d{1,3}|${NUMBER_WORD}) (?!${NO_VEHICLES})\p{L}{3}| \+ |(?:,| e| ed| più)(?: con| anche)? (?:un[ao]? |un'|il |la |l'|lo )(?:\p{L}+ )?(?:${ONE_VEHICLE})(?!\p{L}))`,
  'iu',
);

/** "i cinque carroattrezzi e le due auto": another kind stands before. */
const LIST_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\d{1,3}|${NUMBER_WORD}) (?!${NO_VEHICLES})\p{L}{4,}(?: \p{L}+){0,2}(?:,| e| ed)(?: le| i| gli| n\.)? ?$`,
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
  const bracketed = matchesOf(prose, IN_BRACKETS);
  const summed = bracketed.filter(({ groups }) => groups?.['total'] !== undefined);
  return [
    ...counts(prose, generic, 3),
    ...withoutEnumerations(prose, counts(prose, specific, 2)),
    ...counts(
      prose,
      labelled.filter(({ groups }) => groups?.['kind'] === undefined),
      3.5,
    ),
    ...withoutEnumerations(
      prose,
      counts(
        prose,
        labelled.filter(({ groups }) => groups?.['kind'] !== undefined),
        2.7,
      ),
    ),
    ...counts(prose, matchesOf(prose, PREDICATE), 3.5),
    ...counts(prose, summed, 4),
    ...withoutEnumerations(prose, counts(prose, bracketed, 2.5)),
    ...counts(prose, matchesOf(prose, IN_ALL), 3.5),
    ...counts(
      prose,
      matchesOf(prose, SAID_APART).filter(({ index }) =>
        NAMES_VEHICLES.test(prose.slice(Math.max(0, index - NEAR), index)),
      ),
      5,
    ),
    ...counts(prose, matchesOf(prose, LEFT), 5.5),
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
    const value = readCount(writtenCount(match));
    if (value === null || value < 2 || isYear(value)) return [];
    const end = match.index + match[0].length;
    const lead = before(prose, match.index, 60);
    const tail = after(prose, end, 40);
    const total = TOTAL.test(lead) || /^\s*\(?in tutto|^\s*in totale/i.test(tail) ? 1.5 : 0;
    const part = A_PART.test(lead) || A_PART_BEHIND.test(tail) ? 2 : 0;
    const excluded = NOT_TO_INSURE.test(tail) ? 1 : 0;
    return [{ value, score: base + total - part - excluded, start: match.index, end }];
  });
}

/** What the group of a pattern that took part caught. */
function writtenCount({ groups = {} }: RegExpExecArray): string | undefined {
  return Object.entries(groups).find(
    ([name, part]) => /^(?:count|round)/.test(name) && part !== undefined,
  )?.[1];
}

/** "Veicoli: 2022": fleets are seldom so large, and years so frequent. */
function isYear(value: number): boolean {
  return value >= 1950 && value <= 2050;
}
