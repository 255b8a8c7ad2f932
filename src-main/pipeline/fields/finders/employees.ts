import { ENGLISH_NUMBER_WORD, NUMBER_WORD } from '../../../core/numbers-in-words.ts';
import { after, before } from '../context.ts';
import { readCount, ROUND_NUMBER } from '../counts.ts';
import { best, confidence } from '../found.ts';
import type { Candidate, Found } from '../found.ts';
import type { Reading } from '../reading.ts';

const COUNT = String.raw`(?<count>\d{1,3}(?:\.\d{3})|\d{1,5}|${ENGLISH_NUMBER_WORD}|${NUMBER_WORD}|${ROUND_NUMBER})`;
const STAFF = String.raw`dipendenti|addett[ie]|lavorator[ie]|lavoratrici|impiegat[ie]|operai|employees|staff|headcount`;
const BEFORE_NOUN = new RegExp(
  String.raw`(?<![\w.,/€'-])${COUNT}\s+(?:di |tra |fra )?(?:\p{L}{3,12}\s+)?(?:${STAFF}|unità lavorative|ula\b)(?!\w)`,
  'giu',
);
const AFTER_LABEL = new RegExp(
  String.raw`(?<!\w)(?:(?:numero|n\.|n°|nr\.?|totale)\s*)?(?:(?:${STAFF})(?: e (?:\p{L}+ )?\p{L}{4,}|/\p{L}+)?|personale(?: dipendente| in forza| addetto)?|organico|forza lavoro)(?: (?:in servizio|in forza|in organico|totali|complessiv[io]|attuali|fissi|attualmente))?(?:\s*\([^)\n]{0,30}\))?\s*(?:[:=]|\t|\bn\.|\n| (?=\d{1,4}[ ]*(?:[;,.)]?[ ]*(?:\n|$)|[;,)])))\s*(?:n\.\s*|circa\s+|ca\.?\s+)?${COUNT}(?![\w%]|[.,/]\d)`,
  'giu',
);
/** "Lavorano qui 34 persone", "diamo lavoro a 12 persone", "siamo in nove in ditta" */
const EMPLOYS = new RegExp(
  [
    String.raw`(?:occup|impieg(?:h)?)i?(?:amo|a)\s+(?:circa\s+)?${COUNT}\s+(?:persone|unità)`,
    String.raw`(?<!\p{L})lavor(?:ano|iamo)(?: \p{L}+){0,3}? (?:in )?${COUNT.replace('count', 'count4')}(?:\s+persone|(?= in (?:ditta|azienda|studio|tutto)))`,
    String.raw`diamo lavoro a\s+(?:circa\s+)?${COUNT.replace('count', 'count5')}(?!\w)`,
    String.raw`(?<![\w.,/])${COUNT.replace('count', 'count6')} persone (?:assunte|impiegate|occupate|in (?:azienda|ditta|forza|organico)|che lavorano|al lavoro)`,
    String.raw`(?:organico di|personale di|forza lavoro (?:è )?di|we employ|employing)\s+(?:circa\s+)?${COUNT.replace('count', 'count3')}(?!\w)`,
    String.raw`\bsiamo\s+in\s+${COUNT.replace('count', 'count2')}(?=\s*[,.;)\n]|$| in (?:ditta|azienda|studio|tutto|totale))`,
  ].join('|'),
  'giu',
);
/** "le dipendenti, fra assistenti e segreteria, sono undici" */
const PREDICATE = new RegExp(
  String.raw`(?<!\p{L})(?:i|le|gli|nostri|nostre|personale) (?:${STAFF})(?:[ ,][^.;:\n\d]{0,60}?)? sono (?:circa )?${COUNT}(?=\s*(?:[.,;)\n]|$|in (?:tutto|totale)))`,
  'giu',
);
/** "una dipendente part time", "ho un dipendente": one alone. */
const ONE =
  /(?:(?:^|[\n.;:,(][ \t]{0,20}|\b(?:ho|abbiamo|con|ha|c'è|più)\s+)(?<count>un[ao]?|1)|\b(?<count2>un[ao]?) sol[oa])\s+(?:sol[oa]\s+)?(?:dipendente|addett[oa]|impiegat[oa]|operaio)(?=\s*(?:[,.;)\n]|$|e |part|full|a tempo|fiss|ammin|assunt))/giu;
/** What happened to some of them: "due dipendenti si sono fatti male". */
const HAPPENED =
  /^\s*(?:si (?:è|sono)|infortunat|feriti?|coinvolt|ha (?:avuto|subito)|hanno (?:avuto|subito)|è (?:cadut|rimast)|sono (?:cadut|rimast))/i;
const INSURED_HEADS = new RegExp(String.raw`numero assicurati\s*[:\t]\s*${COUNT}(?![\w%])`, 'giu');
const A_PART = /(?:di cui|altri|per|tra cui|nostri|infortunat\w+|solo|massimo)\s*$/i;

/** How many people the client employs, as stated. */
export function findEmployees({ prose, category }: Reading): readonly Found[] {
  const patterns = category === 'Altro' ? [INSURED_HEADS] : [];
  const found = [
    ...candidates(prose, AFTER_LABEL, 3),
    ...candidates(prose, BEFORE_NOUN, 2),
    ...candidates(prose, EMPLOYS, 2),
    ...candidates(prose, PREDICATE, 2.5),
    ...candidates(prose, ONE, 1.6),
    ...patterns.flatMap((pattern) => candidates(prose, pattern, 1.5)),
  ];
  const chosen = best(found);
  if (!chosen || chosen.score < 1) return [];
  const sure = confidence(0.65 + chosen.score / 10);
  return [{ name: 'employees', value: chosen.value, confidence: sure, spans: [chosen] }];
}

function candidates(prose: string, pattern: RegExp, score: number): Candidate<number>[] {
  return [...prose.matchAll(pattern)].flatMap((match) => {
    const written = Object.entries(match.groups ?? {}).find(([, part]) => part !== undefined);
    const value = readCount(written?.[1]);
    if (value === null || value < 1) return [];
    const end = match.index + match[0].length;
    const part = A_PART.test(before(prose, match.index, 30)) || HAPPENED.test(after(prose, end, 30));
    return [{ value, score: score - (part ? 2 : 0), start: match.index, end }];
  });
}
