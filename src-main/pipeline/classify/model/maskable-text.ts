/** What a masked passage is, as its placeholder says. */
export type MaskKind = 'NOME' | 'EMAIL' | 'IBAN' | 'CF' | 'PIVA' | 'TARGA' | 'TELEFONO' | 'CODICE';

/** Characters [start, end) of a text that are to be hidden. */
export interface Maskable {
  readonly kind: MaskKind;
  readonly start: number;
  readonly end: number;
}

const LETTER_MONTH = '[ABCDEHLMPRST]';
/**
 * Codes by their shape, the surer first; what an earlier one has taken is left to it. Check digits are not asked:
 * a code with a slip is as private as one without. Amounts and dates are no codes.
 */
const CODES: readonly (readonly [MaskKind, RegExp])[] = [
  ['EMAIL', /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu],
  [
    'IBAN',
    /(?<![\p{L}\d])(?:IT|SM)[ ]?\d{2}[ .-]?[A-Z](?:[ .-]?\d){10}(?:[ .-]?[A-Z\d]){12}(?![\p{L}\d])/giu,
  ],
  [
    'IBAN',
    /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[A-Z\d]{11,30}|(?:[ ][A-Z\d]{4}){2,7}(?:[ ][A-Z\d]{1,3})?)(?![\p{L}\d])/gu,
  ],
  [
    'CF',
    new RegExp(
      String.raw`(?<![\p{L}\d])(?:[A-Z][ .-]?){6}(?:[\dLMNPQRSTUV][ .-]?){2}${LETTER_MONTH}[ .-]?(?:[\dLMNPQRSTUV][ .-]?){2}[A-Z][ .-]?(?:[\dLMNPQRSTUV][ .-]?){3}[A-Z](?![\p{L}\d])`,
      'giu',
    ),
  ],
  [
    'PIVA',
    /(?<![\p{L}\d])(?:IT[ .-]?)?(?:\d{11}|\d{4}[ .-]\d{3}[ .-]\d{4}|\d{3}[ .-]\d{4}[ .-]\d{4}|\d{3}[ .-]\d{3}[ .-]\d{3}[ .-]\d{2}|\d{2}[ .-]\d{3}[ .-]\d{3}[ .-]\d{3})(?![\p{L}\d])/gu,
  ],
  ['TARGA', /(?<![\p{L}\d])[A-Z]{2}[ .-]?\d{3}[ .-]?[A-Z]{2}(?![\p{L}\d])/gu],
  [
    'TELEFONO',
    /(?<![\p{L}\d.,/])(?!\d{1,2}[ ./-]\d{1,2}[ ./-]\d{2,4}(?!\d))(?:(?:\+|00)\d{2}[ ./-]?)?(?:3\d{2}[ ./-]?\d{2,4}(?:[ .-]?\d{2,4}){1,2}|0\d{1,3}[ ./-]?\d{2,8}(?:[ .-]\d{2,4}){0,3})(?![\p{L}\d]|[.,/]\d)/gu,
  ],
  [
    'CODICE',
    /(?<=(?<!\p{L})(?:n\.?|nr\.?|n°|num\.|numero|no\.?|number)[ ]{0,3}(?::[ ]?)?)(?!\d{1,3}(?:\.\d{3})+(?!\d))(?=(?:[A-Z/.-]{0,12}\d){5})[A-Z\d][A-Z\d/.-]{3,30}(?![\p{L}\d])/giu,
  ],
  [
    'CODICE',
    /(?<=(?<!\p{L})(?:polizza|pol\.|contratto|policy|appendice)[ ]{1,3}(?:(?:n\.?|nr\.?|n°|num\.|numero|no\.?|number)[ ]{0,3})?(?::[ ]?)?)(?=[A-Z\d/.-]*\d)[A-Z\d][A-Z\d/.-]{3,30}(?![\p{L}\d])/giu,
  ],
  [
    'CODICE',
    /(?<![\p{L}\d.,/])(?=(?:[A-Z/-]{0,12}\d){5})(?=[\d/-]{0,30}[A-Z])[A-Z\d][A-Z\d/-]{5,30}(?![\p{L}\d])/gu,
  ],
  ['CODICE', /(?<![\p{L}\d.,/])\d{9,30}(?![\p{L}\d]|[.,]\d)/gu],
];

const TITLED =
  /(?<=(?<!\p{L})(?:Sig(?:\.(?:ra)?|nora|nor)|Dott(?:\.(?:ssa)?|oressa|or|ore)|Dr\.?|Ing\.|Geom\.|Avv\.|Arch\.|Rag\.|Prof\.(?:ssa)?)[ ]{1,2})\p{Lu}[\p{L}'’]+(?:[ ]\p{Lu}[\p{L}'’]+){0,2}/gu;

/** The shortest word of a name that is hidden where it stands alone. */
const SHORTEST_WORD = 4;
const LEGAL_WORD =
  /^(?:s\.?r\.?l\.?s?|s\.?p\.?a|s\.?n\.?c|s\.?a\.?s|soc|coop|ditta|società|studio|condominio|comune|impresa|azienda|associazione)\.?$/iu;

/** Codes, and the names given with every word of them that stands alone. In order, none over another. */
export function maskablePassages(text: string, names: readonly string[]): readonly Maskable[] {
  const taken: Maskable[] = [];
  const take = (found: Maskable): void => {
    if (!taken.some((other) => found.start < other.end && found.end > other.start)) taken.push(found);
  };
  for (const [kind, pattern] of CODES) for (const found of places(text, pattern, kind)) take(found);
  const whole = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => wordsOf(name).join(String.raw`\s+`));
  for (const name of whole) for (const found of places(text, bounded(name, 'giu'), 'NOME')) take(found);
  for (const found of places(text, TITLED, 'NOME')) take(found);
  for (const word of tellingWords(text, names))
    for (const found of places(text, bounded(word, 'gu'), 'NOME')) take(found);
  return taken.toSorted((a, b) => a.start - b.start);
}

/** Words of names that would tell them alone: capitalised, long enough, and never used as ordinary words. */
function tellingWords(text: string, names: readonly string[]): readonly string[] {
  const words = new Set(
    names
      .flatMap((name) => name.split(/\s+/))
      .filter((word) => word.length >= SHORTEST_WORD && /^\p{Lu}/u.test(word) && !LEGAL_WORD.test(word)),
  );
  return [...words]
    .filter((word) => !bounded(escaped(word.toLowerCase()), 'u').test(text))
    .flatMap((word) => [...new Set([word, word.toUpperCase()])].map(escaped));
}

function wordsOf(name: string): readonly string[] {
  return name.trim().split(/\s+/).map(escaped);
}

function bounded(pattern: string, flags: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])${pattern}(?![\p{L}\d])`, flags);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}

function places(text: string, pattern: RegExp, kind: MaskKind): readonly Maskable[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
