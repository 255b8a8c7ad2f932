import { NUMBER_WORD } from '../../../core/numbers-in-words.ts';
import { after, before } from '../context.ts';
import { isRuledOut } from '../exclusions.ts';
import { readCount } from '../counts.ts';
import { confidence, foundOrContested, likeliest } from '../found.ts';
import type { Candidate, Contest, Found } from '../found.ts';
import type { Reading } from '../reading.ts';

const YEAR = String.raw`(?<year>1[1-9]\d{2}|20\d{2})(?!\d|[./%-]\d|[ ]?(?:€|euro|mq|m²))`;
const BUILDING = String.raw`stabile|edifici?o?|palazz(?:o|ina)|fabbricato|capannone|immobile|casa|vill(?:a|etta|ino)|condominio|albergo|hotel|magazzino|prefabbricato|costruzione|cascina|masseria|negozio|chiesa|complesso|struttura|appartamento|opificio|stabilimento|building|warehouse|rustico|casolare|teatro|scuola`;
const BUILT = new RegExp(
  String.raw`(?<!\w)(?:anno (?:di )?(?:costr(?:uz)?\.|costruzione|fabbricazione|edificazione)|costruzione|costruit[oaie]|edificat[oaie]|eret(?:to|ta)|realizzat[oaie]|ultimat[oaie]|built|risal(?:e|ente|enti|gono)|epoca|prefabbr\.|prefabbricat[oa]|costr\.|costruz\.|tirat[oa] su|(?<!ri|abbiamo |ho |hanno |stat[oa] )fatt[oa] nel)(?:\s+(?:costruttiva|di costruzione|interamente|fabbricato|originaria|nel|negli|nell'anno|nell'|anno|anni|del|dell'anno|in|al|circa|c\.a\.))*\s*[:,=]?\s*${YEAR}`,
  'giu',
);
const OF_YEAR = new RegExp(
  String.raw`(?<!\w)(?:${BUILDING}|\p{Ll}+ifici?o)(?!\w)[^.;\n\d]{0,45}?(?:\bdel|\bdell'anno|\banno|\bnel|\bof)\s*:?\s*${YEAR}`,
  'giu',
);
/** "stabile 1969, 5 piani", "anni Settanta (1976 dice la planimetria)", "è del 1969" */
const BARE_YEAR = new RegExp(
  String.raw`(?<!\w)(?:(?:${BUILDING}|corpo (?:centrale|principale|originario)) (?=\d{4}(?:\s*[,;.)\n]| ca|$))|anni \p{L}{5,10}\s*\(|è (?:tutt[oa] )?del(?:l'anno)? )${YEAR}`,
  'giu',
);
/** "casa del '69" */
const SHORT_YEAR = new RegExp(
  String.raw`(?<!\w)(?:${BUILDING}|costruit[oa]|edificat[oa]|fatt[oa])(?!\w)[^.;\n\d]{0,25}?(?:\bdel|\bnel) ?'(?<short>[3-9]\d)(?!\d)`,
  'giu',
);
/** "2.150 mq, del 1999", "tutto del 1928". */
const AREA_OF_YEAR = new RegExp(
  String.raw`(?<!\w)(?:(?:m²|mq|metri quadr(?:i|ati)|tutt[oa])[ ,(–-]{1,4}del(?:l'anno)?|(?:m²|mq|metri quadr(?:i|ati)),) ${YEAR}`,
  'giu',
);
const YEAR_LABEL = new RegExp(String.raw`(?<!\w)anno\s*[:\t]?\s*${YEAR}`, 'giu');
const RENEWED =
  /(?:rifatt|cappott|tetto|impiant|bagn[oi]|solaio|abbiamo fatt|ho fatt|ristruttur|rinnov|bonific|sostitu|restaur|ampliat|acquist|compr|ereditat|danneggi|mutuo|sisma|alluvion|tromba|collaud)/i;

const NUMBER = String.raw`(?<number>\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:[.']\d{3})+(?:,\d{1,2})?|\d{1,7}(?:,\d{1,2})?)`;
const SQUARE = String.raw`(?:mq|m²|m2|metri quadr(?:i|ati)|sqm|sq\.? ?m|square met(?:re|er)s)`;
const AREA = new RegExp(
  String.raw`(?<![\w.,/+])(?:${NUMBER}[ ]?|(?<words>${NUMBER_WORD}) )${SQUARE}(?!\w)`,
  'giu',
);
const AREA_BEHIND = new RegExp(
  String.raw`(?:${SQUARE}|superficie[^\d\n;]{0,40}|metratura[^\d\n;]{0,20})[\s:.=\t]{1,3}(?:circa\s+|ca\.?\s+)?${NUMBER}(?![\d.,/]*\s?(?:€|euro|%))`,
  'gi',
);
const WHOLE = /(?:superficie|totale|complessiv\w+|coperti|coperta)[^.;\n]{0,40}$/i;
const OPEN_GROUND = /^\s*(?:di )?(?:terreno|giardino|piazzale|parcheggio|cortile|scopert)/i;
const NOT_THE_BUILDING =
  /(?:terreno|giardino|piazzale|parcheggio|cortile|terrazz|cassero|scopert\w+|parco)[^.;\n]{0,25}$/i;

/** Year of construction and area of the building to insure. */
export function findBuilding(reading: Reading): readonly (Found | Contest)[] {
  if (reading.category !== 'Fabbricato' && reading.category !== 'Rischi Tecnologici') return [];
  return [...buildingYear(reading), ...buildingArea(reading)];
}

function buildingYear({ prose, category }: Reading): readonly (Found | Contest)[] {
  const found = [
    ...years(prose, BUILT, 3),
    ...years(prose, AREA_OF_YEAR, 2),
    ...years(prose, OF_YEAR, 2),
    ...years(prose, BARE_YEAR, 1.2),
    ...years(prose, SHORT_YEAR, 1),
    ...(category === 'Fabbricato' ? years(prose, YEAR_LABEL, 1) : []),
  ];
  const name = 'buildingYear' as const;
  const values = likeliest(found).map((one) => ({
    name,
    value: one.value,
    confidence: confidence(0.6 + one.score / 10),
    spans: [one],
  }));
  return foundOrContested(name, values);
}

function years(prose: string, pattern: RegExp, score: number): Candidate<number>[] {
  return [...prose.matchAll(pattern)].flatMap((match) => {
    const start = match.index;
    if (RENEWED.test(match[0]) || RENEWED.test(before(prose, start, 18))) return [];
    return [{ value: yearOf(match), score, start, end: start + match[0].length }];
  });
}

/** The year that a pattern caught; two figures are of the last century. */
function yearOf({ groups }: RegExpExecArray): number {
  return groups?.['short'] === undefined ? Number(groups?.['year']) : 1900 + Number(groups['short']);
}

function buildingArea({ prose, category }: Reading): readonly (Found | Contest)[] {
  const weight = category === 'Fabbricato' ? 2 : 1;
  const found = likeliest([...areas(prose, AREA, weight), ...areas(prose, AREA_BEHIND, weight)]);
  const name = 'buildingAreaSqm' as const;
  const values = found
    .filter(({ score }) => score >= 2)
    .map((one) => ({
      name,
      value: one.value,
      confidence: confidence(0.65 + one.score / 15),
      spans: [one],
    }));
  return foundOrContested(name, values);
}

function areas(prose: string, pattern: RegExp, weight: number): Candidate<number>[] {
  return [...prose.matchAll(pattern)].flatMap((match) => {
    const value = readArea(match.groups?.['number'] ?? match.groups?.['words'] ?? '');
    const lead = before(prose, match.index, 60);
    const span = { start: match.index, end: match.index + match[0].length };
    if (value === null || value < 10 || NOT_THE_BUILDING.test(lead) || isRuledOut(prose, span)) return [];
    const tail = after(prose, span.end, 25);
    if (OPEN_GROUND.test(tail)) return [];
    const whole =
      WHOLE.test(lead) || /superficie/i.test(match[0]) || /^\s*(?:coperti|totali|complessivi)/i.test(tail);
    const score = weight + (whole ? 1.5 : 0);
    return [{ value, score, ...span }];
  });
}

function readArea(written: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+$/.test(written)) return Number(written.replace(/,/g, ''));
  const [whole = '', decimals] = written.split(',');
  const count = readCount(whole.replace(/'/g, '.'));
  return count === null ? null : count + (decimals ? Number(`0.${decimals}`) : 0);
}
