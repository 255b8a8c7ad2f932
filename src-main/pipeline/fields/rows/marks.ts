import { findAmounts } from '../../../core/money.ts';
import type { Span } from '../reading.ts';

/** A value that stands in running text. `from` is where the words that lead up to it begin. */
export interface Mark<V extends string | number> extends Span {
  readonly value: V;
  readonly from: number;
}

const YEAR = String.raw`(?<year>1[5-9]\d{2}|20[0-4]\d)(?![\d]|[.,/-]\d|\s?(?:€(?!\s?\d)|euro\b|mq\b|m²|km\b|kg\b|cv\b))`;
const LED_YEAR = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:costruit|edificat|realizzat|immatricolat|acquistat|prodott|fabbricat)[oaie] (?:nel|nell'anno)|immatr(?:icolazione)?\.?|imm\.|dell'anno|nell'anno|anno(?: di (?:costruzione|acquisto|immatricolazione|fabbricazione))?|costr\.?|del|nel|a\.)\s*:?\s*(?:0?[1-9]/|1[0-2]/)?${YEAR}`,
  'giu',
);
const BARE_YEAR = new RegExp(String.raw`(?<![\p{L}\d.,/€-]|€ )${YEAR}`, 'gu');
const AREA =
  /(?<![\d.,])(?<area>\d{1,3}(?:\.\d{3})+|\d{1,6})(?:,\d{1,2})?\s?(?:mq|m²|m2|metri quadr(?:i|ati)|sqm)(?![\p{L}\d])|(?:mq|m²)\.?\s(?<behind>\d{1,3}(?:\.\d{3})+|\d{1,6})(?![\d.,]*\s?(?:€|euro))/giu;
const SERIAL =
  /(?:\bmatr(?:icola|\.)?|\bs\/n|\bserial(?:e| no\.?)?|\bn\. di serie|\btelaio)\s*(?:n\.?|nr\.?|:)?\s*(?<serial>(?=[\w/.-]*\d)[A-Z\d][\w/.-]*[\w])/giu;
const OTHER_UNIT =
  /^\s?(?:mq|m²|m2|km|kg|cv|hp|kw|mm|cm|bar|litri|q\.li|quintali|t\b|ton|posti|anni|mesi|giorni|giri|addetti|dipendenti|%)/iu;
const OTHER_AMOUNT =
  /(?<!\p{L})(?:massimal\p{L}*|franchigi\p{L}*|premi\p{L}*|scopert\p{L}*|fatturat\p{L}*|sottolimit\p{L}*|canone|rata|km|sinistr\p{L}*|dann\p{L}*|compens\p{L}*|ricav\p{L}*)[^,;\n]{0,18}$/iu;
const LEAD_OF_AMOUNT =
  /(?:(?:del|per un|un|al|di)\s+)?(?:(?:valore|val\.?|somma|capitale|importo|stima)(?:\s+(?:a nuovo|assicurat\p{L}*|da assicurare|commerciale|attuale|di ricostruzione|complessiv\p{L}*))*|per (?:complessivi|un totale di)|complessivi)\s*(?:di|pari a|circa|:|=)?\s*(?:€|euro)?\s*$|(?:per|a|da|€|euro)\s*$/iu;
const LEAST_AMOUNT = 300;

/** The one year that a stretch of text gives; one that words lead up to before a bare number, of two years none. */
export function yearMark(
  text: string,
  { start, end }: Span,
  isName: (at: Span) => boolean,
): Mark<number> | null {
  const part = text.slice(start, end);
  const led = [...part.matchAll(LED_YEAR)].map((match) => yearOf(match, start));
  if (led.length > 0) return onlyValue(led);
  return onlyValue(
    [...part.matchAll(BARE_YEAR)].map((match) => yearOf(match, start)).filter((mark) => !isName(mark)),
  );
}

function yearOf(match: RegExpExecArray, offset: number): Mark<number> {
  const year = match.groups?.['year'] ?? '';
  const end = offset + match.index + match[0].length;
  return { value: Number(year), from: offset + match.index, start: end - year.length, end };
}

/** The one amount of money in a stretch of text that can be what a thing is worth, in euro. */
export function amountMark(text: string, { start, end }: Span): Mark<number> | null {
  const part = text.slice(start, end);
  const found = findAmounts(part).flatMap((amount) => {
    const lead = part.slice(0, amount.start);
    const written = part.slice(amount.start, amount.end);
    const led = LEAD_OF_AMOUNT.exec(lead);
    if (OTHER_UNIT.test(part.slice(amount.end, amount.end + 12)) || OTHER_AMOUNT.test(lead)) return [];
    if (amount.value < LEAST_AMOUNT || !(amount.marked || /\d[.']\d{3}/.test(written) || led)) return [];
    if (/^(?:1[5-9]|20)\d{2}$/.test(written)) return [];
    return [
      {
        value: amount.value,
        from: start + (led?.index ?? amount.start),
        start: start + amount.start,
        end: start + amount.end,
      },
    ];
  });
  return onlyValue(found);
}

/** The one area in a stretch of text, in square metres. */
export function areaMark(text: string, { start, end }: Span): Mark<number> | null {
  return onlyValue(
    [...text.slice(start, end).matchAll(AREA)].map((match) => {
      const digits = match.groups?.['area'] ?? match.groups?.['behind'] ?? '';
      const from = start + match.index;
      return { value: Number(digits.replaceAll('.', '')), from, start: from, end: from + match[0].length };
    }),
  );
}

/** The one serial number in a stretch of text. */
export function serialMark(text: string, { start, end }: Span): Mark<string> | null {
  return onlyValue(
    [...text.slice(start, end).matchAll(SERIAL)].map((match) => {
      const value = match.groups?.['serial'] ?? '';
      const last = start + match.index + match[0].length;
      return { value, from: start + match.index, start: last - value.length, end: last };
    }),
  );
}

/** The first of marks that all say the same; none where they differ. */
function onlyValue<V extends string | number>(marks: readonly Mark<V>[]): Mark<V> | null {
  const [first] = marks;
  return first && marks.every(({ value }) => value === first.value) ? first : null;
}
