const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  un: 1,
  uno: 1,
  una: 1,
  due: 2,
  tre: 3,
  tré: 3,
  quattro: 4,
  cinque: 5,
  sei: 6,
  sette: 7,
  otto: 8,
  nove: 9,
  dieci: 10,
  undici: 11,
  dodici: 12,
  tredici: 13,
  quattordici: 14,
  quindici: 15,
  sedici: 16,
  diciassette: 17,
  diciotto: 18,
  diciannove: 19,
};

const TENS: Readonly<Record<string, number>> = {
  venti: 20,
  trenta: 30,
  quaranta: 40,
  cinquanta: 50,
  sessanta: 60,
  settanta: 70,
  ottanta: 80,
  novanta: 90,
};

const ENGLISH_UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** English numbers up to 99 ("thirty-two"); null for anything else. */
function parseEnglish(text: string): number | null {
  const [first = '', second] = text.split(/[\s-]+/);
  const ten = ENGLISH_TENS.indexOf(first);
  if (ten < 0)
    return second === undefined && ENGLISH_UNITS.includes(first) ? ENGLISH_UNITS.indexOf(first) : null;
  const unit = second === undefined ? 0 : ENGLISH_UNITS.indexOf(second);
  return unit < 0 || unit > 9 ? null : 20 + ten * 10 + unit;
}

/** A pattern for an English number up to 99, for use inside a larger one. */
export const ENGLISH_NUMBER_WORD = `(?:(?:${ENGLISH_TENS.join('|')})(?:[- ](?:${ENGLISH_UNITS.slice(1, 10).join('|')}))?|${ENGLISH_UNITS.slice(1).toReversed().join('|')})(?![a-z])`;

/**
 * The whole number that Italian words say ("ventitré", "duecentocinquantamila", "un milione e mezzo",
 * "novemilioni e ottocentomila"), or an English one up to 99; null when they say none.
 */
export function parseNumberWords(words: string): number | null {
  const text = words.toLowerCase().trim();
  const english = parseEnglish(text);
  if (english !== null) return english;
  const half = /^(.*milion[ei]) e mezzo$/.exec(text);
  if (half?.[1]) return addTo(parseNumberWords(half[1]), 500_000);
  if (/^mezzo milione$/.test(text)) return 500_000;
  const joined = text.replace(/\s+e\s+/g, '').replace(/[\s-]+/g, '');
  return joined === '' ? null : parseMillions(joined);
}

function addTo(value: number | null, more: number): number | null {
  return value === null ? null : value + more;
}

function parseMillions(text: string): number | null {
  const match = /^(.*?)milion[ei](.*)$/.exec(text);
  if (!match) return parseThousands(text);
  return combine(parseThousands(match[1] ?? ''), 1_000_000, match[2] ?? '', parseThousands);
}

function parseThousands(text: string): number | null {
  const mille = /^mille(.*)$/.exec(text);
  if (mille) return mille[1] ? addTo(parseHundreds(mille[1]), 1000) : 1000;
  const match = /^(.*?)mila(.*)$/.exec(text);
  if (!match) return parseHundreds(text);
  return combine(parseHundreds(match[1] ?? ''), 1000, match[2] ?? '', parseHundreds);
}

function parseHundreds(text: string): number | null {
  const at = text.indexOf('cent');
  if (at < 0) return parseTens(text);
  const head = at === 0 ? 1 : parseTens(text.slice(0, at));
  const tail = text.slice(at + 'cent'.length);
  const whole = tail.startsWith('o') ? combine(head, 100, tail.slice(1), parseTens) : null;
  // "centotto" and "centottanta" drop the o of cento before the o that follows.
  return whole ?? combine(head, 100, tail, parseTens);
}

function parseTens(text: string): number | null {
  if (Object.hasOwn(UNITS, text)) return UNITS[text] ?? null;
  for (const [name, value] of Object.entries(TENS)) {
    if (text === name) return value;
    const stem = name.slice(0, -1);
    const rest = text.startsWith(name) ? text.slice(name.length) : text.slice(stem.length);
    if (text.startsWith(stem) && Object.hasOwn(UNITS, rest)) return addTo(UNITS[rest] ?? null, value);
  }
  return null;
}

function combine(
  head: number | null,
  factor: number,
  tail: string,
  parseTail: (text: string) => number | null,
): number | null {
  if (head === null) return null;
  const rest = tail === '' ? 0 : parseTail(tail);
  return rest === null ? null : head * factor + rest;
}

const PIECES = `
  un[oa]? due tr[eé] quattro cinque sei sette otto nove dieci undici dodici tredici quattordici
  quindici sedici diciassette diciotto diciannove vent[io]? trent[ao]? quarant[ao]?
  cinquant[ao]? sessant[ao]? settant[ao]? ottant[ao]? novant[ao]? cento? mille mila milion[ei]
`
  .trim()
  .split(/\s+/);

/** A pattern for one written number word ("quindicimilioni"), for use inside a larger one; bounded, so linear. */
export const NUMBER_WORD = `(?:${PIECES.join('|')}){1,8}`;
