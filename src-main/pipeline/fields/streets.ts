import type { Span } from './reading.ts';

/** A street with its number, abbreviations spelt out. */
export interface StreetMatch extends Span {
  readonly value: string;
}

/** How the kind of street is written, and how it is spelt out. */
const KINDS: readonly (readonly [pattern: string, name: string])[] = [
  ['v\\.le|v/le|vle', 'Viale'],
  ['c\\.so|c/so', 'Corso'],
  ['p\\.zza|p\\.za|p/zza|pzza|p\\.zz?a', 'Piazza'],
  ['p\\.zz?ale|p\\.le|p/le', 'Piazzale'],
  ['p\\.tta', 'Piazzetta'],
  ['l\\.go', 'Largo'],
  ['l\\.mare', 'Lungomare'],
  ['v\\.lo|vic\\.', 'Vicolo'],
  ['c\\.da|c/da|contr\\.|c\\.tra', 'Contrada'],
  ['loc\\.|loc\\.tà', 'Località'],
  ['fraz\\.', 'Frazione'],
  ['str\\.', 'Strada'],
  ['b\\.go', 'Borgo'],
  ['reg\\.', 'Regione'],
  ['z\\.i\\.', 'Zona Industriale'],
  ['v\\.', 'Via'],
  ['s\\.s\\.|ss(?=\\s*\\d)', 'Strada Statale'],
  ['s\\.p\\.(?!\\s?a\\b)|sp(?=\\s*\\d)', 'Strada Provinciale'],
];
const WHOLE =
  'via|viale|corso|piazza|piazzale|piazzetta|largo|lungomare|lungarno|lungotevere|lungopo|lungo|vicolo|vico|contrada|località|frazione|strada|borgo|regione|zona industriale|zona artigianale|galleria|salita|traversa|rione|calle|fondamenta|riva|molo|circonvallazione|stradone|cascina|discesa|ruga|rua|passeggiata|calata|prolungamento|borgata|spalto|riviera|rampa|scalinata|campo|corte|lungadige|lungolago|lungodora|quartiere|statale|provinciale|sestiere';
const NUMBER = String.raw`(?<house>\d{1,4}(?:\s?[/-]\s?(?:[A-Za-z]|\d{1,3})(?![\w])){0,2}(?:\s?(?:bis|ter)\b|[A-Za-z](?![\w])|[ ][A-Z](?=[,;)\n]|[ ][-–]|$))?|snc\b|s\.n\.c\.)`;
const STREET = new RegExp(
  String.raw`(?<![\p{L}\d@.])(?<kind>${KINDS.map(([pattern]) => pattern).join('|')}|(?:${WHOLE})(?!\p{L}))[ \t]*(?<name>(?=[\p{L}\d'"])[^,;:()\n\t|–@€]{2,48}?)(?:(?:\s*,\s*|\s+)(?:al\s+(?=\d|civ|num|n\.))?(?:(?:n(?:\.c\.|\.|°|º|r\.?|um\.)?|numero|civ(?:ico|\.))\s*)?|\s*n\.\s*)(?:${NUMBER}|(?<km>km\.?\s*\d{1,4}(?:[.,+]\d{1,3})?))(?:\s+n\.\s*(?<second>\d{1,4})|\s+(?<kmBehind>km\.?\s*\d{1,4}(?:[.,+]\d{1,3})?))?(?![\d]|[.,/]\d{2,})`,
  'giu',
);

/** Every street with a number in the order they stand. A street without a number is a mention, not an address. */
export function findStreets(text: string): readonly StreetMatch[] {
  const numbered = candidates(text).map((match) => {
    const { kind = '', name = '', house, km, second, kmBehind } = match.groups ?? {};
    // "9 a Savigliano", broken after the preposition, is no house 9 a.
    const number = (house ?? km ?? '').replace(/\s*([/-])\s*/, '$1').replace(/ [a-z]$/, '');
    const value = [spellOut(kind), name, `${number} ${second ?? kmBehind ?? ''}`]
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    return { value, start: match.index, end: match.index + match[0].length };
  });
  return numbered.length > 0 ? numbered : withoutNumber(text);
}

/** In the country a place has no number: its name stands before the postal code. */
const WITHOUT_NUMBER =
  /(?<![\p{L}\d@.])(?<kind>loc\.|località|c\.da|contrada|cascina|podere|tenuta|masseria|maso|borgata|zona ind(?:ustriale|\.le|\.)|z\.i\.|zona art(?:igianale|\.le|\.)) (?<name>(?:\p{L}[\p{L}'.]* ?){1,5}(?:\d{1,3}(?:\/?[A-Za-z])?)?)(?=\s*(?:,|[-–]|\n)\s*(?:cap )?\d{5}(?!\d))/giu;

function withoutNumber(text: string): readonly StreetMatch[] {
  return [...text.matchAll(WITHOUT_NUMBER)].map((match) => {
    const { kind = '', name = '' } = match.groups ?? {};
    const spelt = kind.toLowerCase().startsWith('zona ind')
      ? 'Zona Industriale'
      : kind.toLowerCase().startsWith('zona art')
        ? 'Zona Artigianale'
        : spellOut(kind);
    return { value: `${spelt} ${name.trim()}`, start: match.index, end: match.index + match[0].length };
  });
}

/** "nel piazzale della nostra sede di corso Asti 27": where one kind of street names none, the next may. */
function candidates(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const pattern = new RegExp(STREET);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (isStreetName(match.groups?.['name'] ?? '')) found.push(match);
    else pattern.lastIndex = match.index + (match.groups?.['kind'] ?? ' ').length;
  }
  return found;
}

/** A street as a person types it in the form that documents give: "C.so Italia, n. 5" is "Corso Italia 5". */
export function spellOutStreet(input: string): string {
  const text = input.replace(/\s+/g, ' ').trim();
  const [only] = findStreets(text);
  return only && only.start === 0 && only.end === text.length ? only.value : text;
}

function spellOut(kind: string): string {
  const known = KINDS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'i').test(kind));
  return known ? known[1] : kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** "in via di definizione entro 10": a street's name has a capital or a day, and few small words. */
function isStreetName(name: string): boolean {
  const words = name.trim().split(/\s+/);
  const small = words.filter(
    (word) =>
      /^\p{Ll}{4,}/u.test(word) &&
      !/^(?:dell|degli|delle|della|dello|sull|nell|alla|alle|santa|santo|monte)/i.test(word),
  );
  return /\p{Lu}|\d/u.test(name) && small.length <= 1 && words.length <= 7;
}
