/** A full stop that ends a sentence: not one after an abbreviation or an initial. */
const SENTENCE_END = /[.!?]["')]?\s+(?=[A-ZÀ-Ú"'(€\d-])/g;
const ABBREVIATION =
  /(?:^|[\s(.'])(?:[A-Za-z]|n|nr|art|dott|ing|geom|avv|arch|rag|sig|prof|tel|cell|fax|euro|fr|eff|mass|massim|ass|pol|scad|decorr|prot|spett|gent|egr|cod|fisc|loc|fraz|p\.?\s?iva|s\.?r\.?l|s\.?p\.?a|snc|sas|cond|soc|coop|int|max|min|ca|es|cfr|rif|dr|ssa|mln|fatt|dip|add)$/i;
const HARD_BREAK = /\n\s*\n|\f|\n\s*(?:[-•*–]\s|\d{1,2}[.)]\s|[a-z]\)\s)|;/g;

/** The part of the sentence before a place, at most `length` characters, without crossing a paragraph or a list item. */
export function before(text: string, at: number, length = 120): string {
  const from = Math.max(0, at - length);
  const window = text.slice(from, at);
  return window.slice(Math.max(lastEnd(window, HARD_BREAK), lastSentenceEnd(window)));
}

/** The part of the sentence after a place, at most `length` characters. */
export function after(text: string, at: number, length = 60): string {
  const window = text.slice(at, at + length);
  const hard = window.search(/\n\s*\n|\f|\n\s*(?:[-•*–]\s|\d{1,2}[.)]\s)|;/);
  const ends = [...window.matchAll(SENTENCE_END)]
    .filter((match) => !ABBREVIATION.test(window.slice(0, match.index)))
    .map((match) => match.index);
  return window.slice(0, Math.min(hard < 0 ? length : hard, ends[0] ?? length));
}

function lastEnd(window: string, pattern: RegExp): number {
  let end = 0;
  for (const match of window.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

function lastSentenceEnd(window: string): number {
  let end = 0;
  for (const match of window.matchAll(SENTENCE_END)) {
    if (!ABBREVIATION.test(window.slice(0, match.index))) end = match.index + match[0].length;
  }
  return end;
}
