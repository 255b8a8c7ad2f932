import { NUMBER_WORD } from '../../../core/numbers-in-words.ts';
import { before } from '../context.ts';
import { readCount } from '../counts.ts';
import { best, confidence } from '../found.ts';
import type { Candidate, Found } from '../found.ts';
import type { Reading } from '../reading.ts';

const COUNT = String.raw`(?<count>\d{1,3}(?:\.\d{3})|\d{1,5}|${NUMBER_WORD})`;
const STAFF = String.raw`dipendenti|addett[io]|lavorator[ie]|impiegat[ie]|operai|employees|staff|headcount`;
const BEFORE_NOUN = new RegExp(
  String.raw`(?<![\w.,/€'-])${COUNT}\s+(?:\p{L}{3,12}\s+)?(?:${STAFF})(?!\w)`,
  'giu',
);
const AFTER_LABEL = new RegExp(
  String.raw`(?<!\w)(?:(?:numero|n\.|n°|nr\.?|totale)\s*)?(?:${STAFF}|personale(?: dipendente| in forza| addetto)?|organico)(?:\s*\([^)\n]{0,30}\))?\s*(?:[:=]|\t|\bn\.|\n| (?=\d{1,4}[ ]*(?:[;,.)]?[ ]*(?:\n|$)|[;,)])))\s*(?:n\.\s*|circa\s+|ca\.?\s+)?${COUNT}(?![\w%]|[.,/]\d)`,
  'giu',
);
const EMPLOYS = new RegExp(
  String.raw`(?:(?:occup|impieg(?:h)?)i?(?:amo|a)\s+(?:circa\s+)?${COUNT}\s+persone|(?:organico di|personale di|we employ|employing)\s+${COUNT.replace('count', 'count3')}(?!\w)|\bsiamo\s+in\s+${COUNT.replace('count', 'count2')}(?=\s*[,.;)\n]|$))`,
  'giu',
);
const INSURED_HEADS = new RegExp(String.raw`numero assicurati\s*[:\t]\s*${COUNT}(?![\w%])`, 'giu');
const A_PART = /(?:di cui|altri|per|tra cui|nostri|infortunat\w+|solo|massimo)\s*$/i;

/** How many people the client employs, as stated. */
export function findEmployees({ prose, category }: Reading): readonly Found[] {
  const patterns = category === 'Altro' ? [INSURED_HEADS] : [];
  const found = [
    ...candidates(prose, AFTER_LABEL, 3),
    ...candidates(prose, BEFORE_NOUN, 2),
    ...candidates(prose, EMPLOYS, 2),
    ...patterns.flatMap((pattern) => candidates(prose, pattern, 1.5)),
  ];
  const chosen = best(found);
  if (!chosen || chosen.score < 1) return [];
  const sure = confidence(0.65 + chosen.score / 10);
  return [{ name: 'employees', value: chosen.value, confidence: sure, spans: [chosen] }];
}

function candidates(prose: string, pattern: RegExp, score: number): Candidate<number>[] {
  return [...prose.matchAll(pattern)].flatMap((match) => {
    const value = readCount(match.groups?.['count'] ?? match.groups?.['count2'] ?? match.groups?.['count3']);
    if (value === null || value < 1) return [];
    const less = A_PART.test(before(prose, match.index, 30)) ? 2 : 0;
    return [{ value, score: score - less, start: match.index, end: match.index + match[0].length }];
  });
}
